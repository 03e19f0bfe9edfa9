#include "core/exchange/file_url.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kFile = "file://";

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
}

int hexOf(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// What is no %XX stays as it is.
std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexOf(text[i + 1]) : -1;
        const int low = high >= 0 ? hexOf(text[i + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// "http://…", "s3://…" and the like.
bool hasOtherScheme(std::string_view url) {
    const std::size_t colon = url.find("://");
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) { return isPlain(c) || c == '+'; });
}

}  // namespace

std::string urlPath(const std::string& path) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string url;
    for (const char c : path) {
        if (isPlain(c)) {
            url += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        url += '%';
        url += kDigits[byte >> 4];
        url += kDigits[byte & 15];
    }
    return url;
}

std::string fileUrl(const fs::path& file) {
    return std::string(kFile) + urlPath(file.string());
}

std::optional<fs::path> fileOfUrl(const std::string& url, const fs::path& base) {
    std::string path;
    if (asciiLower(url.substr(0, kFile.size())) == kFile) {
        const std::string_view rest = std::string_view(url).substr(kFile.size());
        const std::size_t slash = rest.find('/');
        const std::string host = asciiLower(rest.substr(0, slash));
        if (slash == std::string_view::npos || (!host.empty() && host != "localhost"))
            return std::nullopt;
        path = decoded(rest.substr(slash));
    } else if (url.empty() || hasOtherScheme(url)) {
        return std::nullopt;
    } else {
        path = decoded(url);
    }
    if (path.find('\0') != std::string::npos)
        return std::nullopt;
    const fs::path file(path);
    return (file.is_absolute() ? file : base / file).lexically_normal();
}

}  // namespace sw
