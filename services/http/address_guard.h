#pragma once

#include <QHostAddress>

namespace sw {

/// True for an address that belongs to one host on the public internet: not this machine, its networks, multicast or
/// what is reserved, also where an IPv6 address carries an IPv4 address. After the IANA special-purpose registries
/// (RFC 6890). For calls to addresses that a client names.
bool isPublicAddress(const QHostAddress& address);

}  // namespace sw
