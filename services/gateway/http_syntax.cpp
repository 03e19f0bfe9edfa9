#include "services/gateway/http_syntax.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr unsigned char kDelete = 0x7f;

bool isControl(unsigned char c) {
    return c < ' ' || c == kDelete;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte that "%XX" at `place` stands for; nothing when it is malformed.
std::optional<char> escapedByte(std::string_view raw, std::size_t place) {
    if (place + 2 >= raw.size())
        return std::nullopt;
    const int high = hexDigit(raw[place + 1]);
    const int low = hexDigit(raw[place + 2]);
    if (high < 0 || low < 0)
        return std::nullopt;
    return static_cast<char>(high * 16 + low);
}

std::optional<std::string> decodedField(std::string_view raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char c = raw[i] == '+' ? ' ' : raw[i];
        if (raw[i] == '%') {
            const std::optional<char> byte = escapedByte(raw, i);
            if (!byte)
                return std::nullopt;
            c = *byte;
            i += 2;
        }
        const bool allowed = !isControl(static_cast<unsigned char>(c)) || c == '\n' || c == '\r' || c == '\t';
        if (!allowed)
            return std::nullopt;
        out += c;
    }
    return isUtf8(out) ? std::optional(out) : std::nullopt;
}

}  // namespace

const char* reasonPhrase(int status) {
    switch (status) {
        case 100: return "Continue";
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 402: return "Payment Required";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 416: return "Range Not Satisfiable";
        case 417: return "Expectation Failed";
        case 421: return "Misdirected Request";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 502: return "Bad Gateway";
        case 503: return "Service Unavailable";
        case 504: return "Gateway Timeout";
        case 505: return "HTTP Version Not Supported";
        default: return "Status";
    }
}

bool isHttpToken(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

std::optional<std::string> decodedPath(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char c = raw[i];
        if (c == '%') {
            const std::optional<char> byte = escapedByte(raw, i);
            if (!byte || *byte == '/' || *byte == '%')
                return std::nullopt;
            c = *byte;
            i += 2;
        }
        if (isControl(static_cast<unsigned char>(c)) || c == '\\')
            return std::nullopt;
        out += c;
    }
    if (out.empty() || out[0] != '/' || out.find("//") != std::string::npos || !isUtf8(out))
        return std::nullopt;
    for (const char* end : {"/.", "/.."})
        if (out.ends_with(end))
            return std::nullopt;
    if (out.find("/./") != std::string::npos || out.find("/../") != std::string::npos)
        return std::nullopt;
    return out;
}

std::optional<std::multimap<std::string, std::string>> decodedQuery(std::string_view raw) {
    std::multimap<std::string, std::string> pairs;
    while (!raw.empty()) {
        const std::string_view pair = raw.substr(0, raw.find('&'));
        raw.remove_prefix(std::min(raw.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        const auto name = decodedField(pair.substr(0, equals));
        const auto value = equals == std::string_view::npos ? std::optional<std::string>(std::string())
                                                            : decodedField(pair.substr(equals + 1));
        if (!name || !value)
            return std::nullopt;
        pairs.emplace(*name, *value);
    }
    return pairs;
}

std::string httpDate(std::int64_t seconds) {
    constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t time = seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 40> text{};
    // strftime's %a and %b are in the user's language.
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", kDays[static_cast<std::size_t>(parts.tm_wday)],
                  parts.tm_mday, kMonths[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
                  parts.tm_min, parts.tm_sec);
    return text.data();
}

std::vector<std::string> listedIn(std::string_view header) {
    std::vector<std::string> words;
    for (const std::string& part : split(header, ','))
        if (std::string word = asciiLower(trimmed(part)); !word.empty())
            words.push_back(std::move(word));
    return words;
}

bool hasHeader(const HttpHeaders& headers, std::string_view lowerName) {
    return std::ranges::any_of(headers, [&](const auto& header) { return asciiLower(header.first) == lowerName; });
}

void addHeader(std::string& head, std::string_view name, std::string_view value) {
    const auto ends = [](char c) { return isControl(static_cast<unsigned char>(c)) && c != '\t'; };
    if (!isHttpToken(name) || std::ranges::any_of(value, ends))
        return;
    head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace sw
