#include "services/http/address_guard.h"

#include <QPair>
#include <algorithm>

namespace sw {
namespace {

struct Block {
    const char* address;
    int prefix;
};

constexpr Block kSpecial4[] = {
    {"0.0.0.0", 8},      {"10.0.0.0", 8},     {"100.64.0.0", 10}, {"127.0.0.0", 8},     {"169.254.0.0", 16},
    {"172.16.0.0", 12},  {"192.0.0.0", 24},   {"192.0.2.0", 24},  {"192.31.196.0", 24}, {"192.52.193.0", 24},
    {"192.88.99.0", 24}, {"192.168.0.0", 16}, {"198.18.0.0", 15}, {"198.51.100.0", 24}, {"203.0.113.0", 24},
    {"224.0.0.0", 4},    {"240.0.0.0", 4},
};
// Within 2000::/3, all that is given out: Teredo and other protocol blocks, documentation (twice), 6to4.
constexpr Block kSpecial6[] = {{"2001::", 23}, {"2001:db8::", 32}, {"2002::", 16}, {"3fff::", 20}};

template <std::size_t N>
bool liesIn(const QHostAddress& address, const Block (&blocks)[N]) {
    return std::ranges::any_of(blocks, [&](const Block& block) {
        return address.isInSubnet(QHostAddress(QString::fromLatin1(block.address)), block.prefix);
    });
}

}  // namespace

bool isPublicAddress(const QHostAddress& address) {
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);  // also of ::ffff:0:0/96
    if (isFour)
        return !liesIn(QHostAddress(four), kSpecial4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain.isInSubnet(QHostAddress(QStringLiteral("2000::")), 3) && !liesIn(plain, kSpecial6);
}

}  // namespace sw
