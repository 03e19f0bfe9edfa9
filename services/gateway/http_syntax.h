#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sw {

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

/// Why a request is not served, before or instead of a handler.
struct Refusal {
    int status = 400;
    std::string details;    ///< a sentence for the client
    HttpHeaders headers{};  ///< Allow, Retry-After, WWW-Authenticate, …
};

/// The standard's words for a status (RFC 9110): "Not Found".
const char* reasonPhrase(int status);

/// True for a token of RFC 9110, section 5.6.2: what methods and header names are made of.
bool isHttpToken(std::string_view text);

/// The decoded path, which begins with '/'. Nothing when it is malformed, not UTF-8, or could be read in two ways: control
/// characters, backslashes, empty or dot segments, encoded slashes and percent signs.
std::optional<std::string> decodedPath(std::string_view raw);

/// The decoded pairs of "a=1&b=%C3%A4"; nothing when that is malformed, not UTF-8, or holds control characters other than
/// tabs and ends of lines.
std::optional<std::multimap<std::string, std::string>> decodedQuery(std::string_view raw);

/// A point of time in seconds since 1970 as RFC 9110 writes it: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string httpDate(std::int64_t seconds);

/// The words of a comma-separated header, trimmed and in lower case.
std::vector<std::string> listedIn(std::string_view header);

/// True when there is a header of that name.
bool hasHeader(const HttpHeaders& headers, std::string_view lowerName);

/// Adds "Name: value\r\n", unless either holds what would end the line: no handler's answer may smuggle headers.
void addHeader(std::string& head, std::string_view name, std::string_view value);

}  // namespace sw
