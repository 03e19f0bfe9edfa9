#include "services/gateway/answer.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/text.h"

namespace sw {
namespace {

/// The server's own affair, whatever a handler says.
bool isFraming(const std::string& name) {
    const std::string lower = asciiLower(name);
    return lower == "connection" || lower == "content-length" || lower == "transfer-encoding" || lower == "date" ||
           lower == "keep-alive";
}

/// "Method Not Allowed" → "method_not_allowed"
std::string codeOf(int status) {
    std::string code = asciiLower(reasonPhrase(status));
    std::ranges::replace(code, ' ', '_');
    return code;
}

}  // namespace

std::string answerHead(const Answer& answer, const Framing& framing, const HttpHeaders& also, const std::string& date) {
    std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " " + reasonPhrase(answer.status) + "\r\n";
    for (const HttpHeaders* headers : {&answer.headers, &also})
        for (const auto& [name, value] : *headers)
            if (!isFraming(name))
                addHeader(head, name, value);
    if (!hasHeader(answer.headers, "cache-control"))
        head += "Cache-Control: no-store\r\n";
    head += "X-Content-Type-Options: nosniff\r\nDate: " + date + "\r\n";
    const bool bodyless = answer.status == 204 || answer.status == 304;
    if (framing.length >= 0 && !bodyless)
        head += "Content-Length: " + std::to_string(framing.length) + "\r\n";
    else if (framing.length < 0 && !framing.http10)
        head += "Transfer-Encoding: chunked\r\n";
    if (!framing.keepAlive)
        head += "Connection: close\r\n";
    else if (framing.http10)
        head += "Connection: keep-alive\r\n";
    return head + "\r\n";
}

std::string refusalBody(const Refusal& refusal, const std::string& requestId) {
    // These two are the predecessor's, word for word.
    if (refusal.status == 404 && refusal.details.empty())
        return R"({"error":"Not Found","message":"The requested resource does not exist."})";
    if (refusal.status == 504)
        return R"({"error":"Request timed out"})";
    return canonicalText({{"error", reasonPhrase(refusal.status)},
                          {"details", refusal.details},
                          {"code", codeOf(refusal.status)},
                          {"requestId", requestId}});
}

}  // namespace sw
