#include "services/auth/openid/openid_page.h"

namespace sw {
namespace {

std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : text)
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    return safe;
}

}  // namespace

HttpResponse signedInPage(const std::string& token) {
    HttpResponse response;
    response.type = "text/html; charset=utf-8";
    // Nothing on it may run, be loaded, or be shown within another page.
    response.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"},
                        {"X-Frame-Options", "DENY"}};
    response.body = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Signed in to Shortwright</title>\n"
                    "<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; "
                    "margin: 4rem auto; padding: 0 1rem } code { display: block; padding: 1rem; border: 1px solid; "
                    "overflow-wrap: anywhere; user-select: all }</style>\n</head>\n<body>\n<h1>You are signed in</h1>\n"
                    "<p>Programs use this token to call the gateway for you. Keep it secret: who has it can do what you can.</p>\n<code>" +
                    escaped(token) +
                    "</code>\n<p>It is shown once. Close this page when you have copied it.</p>\n</body>\n</html>\n";
    return response;
}

}  // namespace sw
