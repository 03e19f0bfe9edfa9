#include "services/remote/trusted_authorities.h"

#include <system_error>

namespace sw {
namespace fs = std::filesystem;

const std::vector<fs::path>& authorityPlaces() {
    static const std::vector<fs::path> places = {"/etc/ssl/certs/ca-certificates.crt",
                                                 "/etc/pki/tls/certs/ca-bundle.crt",
                                                 "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                                                 "/etc/ssl/ca-bundle.pem",
                                                 "/var/lib/ca-certificates/ca-bundle.pem",
                                                 "/etc/ssl/cert.pem"};
    return places;
}

std::string trustedAuthorities(const std::function<std::string(const std::string& variable)>& environment,
                               const fs::path& builtIn, const std::vector<fs::path>& places) {
    if (std::string named = environment("SSL_CERT_FILE"); !named.empty())
        return named;
    std::error_code ignored;
    if (!builtIn.empty() && fs::exists(builtIn, ignored))
        return builtIn;
    for (const fs::path& place : places)
        if (fs::exists(place, ignored))
            return place;
    return {};
}

}  // namespace sw
