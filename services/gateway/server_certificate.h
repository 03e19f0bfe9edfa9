#pragma once

#include <QSslConfiguration>
#include <ctime>

#include "services/gateway/gateway_settings.h"

namespace sw {

/// What a server that speaks TLS (1.2 or later, with HTTP/1.1 by ALPN) shows its clients. `now` is in seconds since
/// 1970. NotFound and Io when a file cannot be read; InvalidInput when a file holds no certificate or no key, when they
/// do not belong together, when the certificate is not valid now, and when others may read the key; Unsupported for
/// keys that are neither RSA nor of an elliptic curve.
Result<QSslConfiguration> serverCertificate(const TlsFiles& files, std::time_t now);

}  // namespace sw
