#include "services/gateway/request_head.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::size_t kMostLengthDigits = 15;

Refusal lineTooLong(const GatewayLimits& limits) {
    return {414, "The address of the request is longer than " + std::to_string(limits.requestLineBytes) + " bytes."};
}

Refusal headTooLong(const GatewayLimits& limits) {
    return {431, "The headers of the request are longer than " + std::to_string(limits.headBytes) + " bytes, or more than " +
                     std::to_string(limits.headers) + "."};
}

tl::unexpected<Refusal> refuse(int status, std::string details) {
    return tl::unexpected<Refusal>(Refusal{status, std::move(details)});
}

std::string_view trimmedView(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

tl::expected<void, Refusal> parseRequestLine(std::string_view line, RequestHead& head) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == 0 || last == first)
        return refuse(400, "The request does not begin with a method, an address and a version.");
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return version.starts_with("HTTP/") ? refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.")
                                            : refuse(400, "The request does not end with an HTTP version.");
    head.http10 = version == "HTTP/1.0";
    head.keepAlive = !head.http10;
    constexpr std::array<std::string_view, 7> kMethods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (std::ranges::find(kMethods, head.method) == kMethods.end())
        return isHttpToken(head.method) ? refuse(501, "The method " + head.method + " is not known here.")
                                        : refuse(400, "The request does not begin with a method.");
    for (const char c : head.target)
        if (c <= ' ' || c == 0x7f || c == '#')  // char is signed: this refuses all but ASCII
            return refuse(400, "The address of the request holds characters that must be percent-encoded.");
    const std::size_t mark = head.target.find('?');
    auto path = decodedPath(std::string_view(head.target).substr(0, mark));
    if (!path)
        return refuse(400, "The address of the request is no plain path.");
    auto query = decodedQuery(mark == std::string::npos ? std::string_view() : std::string_view(head.target).substr(mark + 1));
    if (!query)
        return refuse(400, "The query of the request is malformed.");
    head.path = std::move(*path);
    head.query = std::move(*query);
    return {};
}

/// What the headers that decide about framing said so far.
struct Framing {
    int hosts = 0;
    int lengths = 0;
    int encodings = 0;
};

tl::expected<void, Refusal> takeLength(std::string_view value, RequestHead& head, Framing& framing) {
    if (++framing.lengths > 1)
        return refuse(400, "The request has more than one Content-Length.");
    if (value.empty() || !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
        return refuse(400, "The Content-Length is not a number.");
    if (value.size() > kMostLengthDigits)
        return refuse(413, "The body of the request is larger than anything that is taken here.");
    std::from_chars(value.data(), value.data() + value.size(), head.contentLength);
    return {};
}

tl::expected<void, Refusal> takeFraming(std::string_view name, std::string_view value, RequestHead& head, Framing& framing) {
    if (name == "host") {
        ++framing.hosts;
    } else if (name == "content-length") {
        return takeLength(value, head, framing);
    } else if (name == "transfer-encoding") {
        if (++framing.encodings > 1 || asciiLower(value) != "chunked")
            return refuse(501, "Of all transfer encodings, only chunked is known here.");
        head.chunked = true;
    } else if (name == "connection") {
        const std::vector<std::string> words = listedIn(value);
        if (std::ranges::find(words, "close") != words.end())
            head.keepAlive = false;
        else if (std::ranges::find(words, "keep-alive") != words.end())
            head.keepAlive = true;
    } else if (name == "expect") {
        if (asciiLower(value) != "100-continue")
            return refuse(417, "Of all expectations, only 100-continue is known here.");
        head.expectsContinue = !head.http10;
    }
    return {};
}

tl::expected<void, Refusal> parseHeader(std::string_view line, RequestHead& head, Framing& framing) {
    const std::size_t colon = line.find(':');
    // A line that begins with a blank would go on with the one before it, and a blank before the colon is read in two ways.
    if (colon == std::string_view::npos || !isHttpToken(line.substr(0, colon)))
        return refuse(400, "A header of the request is malformed.");
    std::string name = asciiLower(line.substr(0, colon));
    const std::string_view value = trimmedView(line.substr(colon + 1));
    const auto isBad = [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f; };
    if (std::ranges::any_of(value, isBad) || !isUtf8(value))
        return refuse(400, "The header " + name + " holds control characters, or is not UTF-8.");
    if (auto taken = takeFraming(name, value, head, framing); !taken)
        return taken;
    head.headers.emplace_back(std::move(name), value);
    return {};
}

tl::expected<void, Refusal> checkFraming(const RequestHead& head, const Framing& framing) {
    if (framing.hosts != 1 && !(head.http10 && framing.hosts == 0))
        return refuse(400, "The request must name its host once.");
    if (head.chunked && (framing.lengths > 0 || head.http10))
        return refuse(400, "The request says in two ways how long its body is.");
    return {};
}

}  // namespace

std::string RequestHead::header(std::string_view lowerName) const {
    const auto found = std::ranges::find(headers, lowerName, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::string() : found->second;
}

tl::expected<RequestHead, Refusal> parseRequestHead(std::string_view text, const GatewayLimits& limits) {
    if (text.size() > limits.headBytes)
        return tl::unexpected(headTooLong(limits));
    RequestHead head;
    Framing framing;
    std::size_t end = text.find("\r\n");
    const std::string_view line = text.substr(0, end);
    if (line.size() > limits.requestLineBytes)
        return tl::unexpected(lineTooLong(limits));
    if (auto parsed = parseRequestLine(line, head); !parsed)
        return tl::unexpected(parsed.error());
    while (end != std::string_view::npos) {
        const std::size_t begin = end + 2;
        end = text.find("\r\n", begin);
        if (head.headers.size() >= limits.headers)
            return tl::unexpected(headTooLong(limits));
        const std::string_view header = text.substr(begin, end == std::string_view::npos ? end : end - begin);
        if (auto parsed = parseHeader(header, head, framing); !parsed)
            return tl::unexpected(parsed.error());
    }
    if (auto checked = checkFraming(head, framing); !checked)
        return tl::unexpected(checked.error());
    return head;
}

std::optional<Refusal> refusePartialHead(std::string_view text, const GatewayLimits& limits) {
    if (text.empty())
        return std::nullopt;
    if (text.front() < 'A' || text.front() > 'Z')
        return Refusal{400, "The request does not begin with a method."};
    if (std::min(text.find("\r\n"), text.size()) > limits.requestLineBytes)
        return lineTooLong(limits);
    if (text.size() > limits.headBytes)
        return headTooLong(limits);
    return std::nullopt;
}

}  // namespace sw
