#include "services/store/database_place.h"

#include <QByteArray>
#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr const char* kScheme = "postgresql://";

/// By keyword. A server that is gone is noticed within a minute, not after the system's two hours.
const std::map<std::string, std::string> kDefaults = {{"application_name", "shortwright"},
                                                      {"connect_timeout", "10"},
                                                      {"keepalives_idle", "30"},
                                                      {"tcp_user_timeout", "30000"}};

using Options = std::map<std::string, std::string>;

tl::unexpected<Error> wrong(const std::string& why) {
    return fail(ErrorCode::Usage,
                "The URL of the database cannot be used: " + why +
                    ". Write it as postgresql://user:password@host:5432/name; characters such as @ : / ? # % in "
                    "the password are written as %40 %3A %2F %3F %23 %25.");
}

Result<std::string> decoded(std::string_view text) {
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '%' && (i + 2 >= text.size() || !isDigit(text[i + 1]) || !isDigit(text[i + 2])))
            return wrong("a % in it is not followed by two hexadecimal digits");
    std::string plain =
        QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
    if (plain.find('\0') != std::string::npos)
        return wrong("a part of it holds %00");
    return plain;
}

Result<void> put(Options& options, const std::string& keyword, std::string_view encoded) {
    SW_TRY(std::string value, decoded(encoded));
    if (!value.empty())
        options[keyword] = std::move(value);
    return {};
}

/// What follows the last colon that is not within brackets, as the port.
Result<std::string> takePort(std::string_view& host) {
    const std::size_t colon = host.rfind(':');
    if (colon == std::string_view::npos || host.find(']', colon) != std::string_view::npos)
        return std::string();
    const std::string_view port = host.substr(colon + 1);
    host = host.substr(0, colon);
    int number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (error != std::errc() || end != port.data() + port.size() || number < 1 || number > 65'535)
        return wrong("its port is no number between 1 and 65535");
    return std::string(port);
}

/// "host:port", "[::1]:port", or several of them with commas between.
Result<void> takeHosts(Options& options, std::string_view text) {
    std::vector<std::string> hosts;
    std::vector<std::string> ports;
    for (const std::string& one : split(std::string(text), ',')) {
        std::string_view host = one;
        SW_TRY(ports.emplace_back(), takePort(host));
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        hosts.emplace_back(host);
    }
    SW_CHECK(put(options, "host", joined(hosts, ",")));
    const bool anyPort = std::ranges::any_of(ports, [](const std::string& port) { return !port.empty(); });
    return anyPort ? put(options, "port", joined(ports, ",")) : Result<void>();
}

/// "[user[:password]@]hosts"
Result<void> takeAuthority(Options& options, std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos)
        return takeHosts(options, text);
    const std::string_view who = text.substr(0, at);
    const std::size_t colon = who.find(':');
    SW_CHECK(put(options, "user", who.substr(0, colon)));
    if (colon != std::string_view::npos)
        SW_CHECK(put(options, "password", who.substr(colon + 1)));
    return takeHosts(options, text.substr(at + 1));
}

Result<void> takeParameters(Options& options, std::string_view text) {
    for (const std::string& one : split(std::string(text), '&')) {
        const std::size_t equals = one.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrong("what follows the ? is not made of name=value");
        SW_TRY(const std::string keyword, decoded(std::string_view(one).substr(0, equals)));
        if (keyword.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") != std::string::npos)
            return wrong("an option after the ? has no name that PostgreSQL knows");
        if (keyword.find("password") != std::string::npos)  // a report hides what stands before the @ only
            return wrong("a password belongs before the @, or into the environment as PGPASSWORD");
        SW_CHECK(put(options, keyword, std::string_view(one).substr(equals + 1)));
    }
    return {};
}

/// As libpq reads a connection string (34.1.1.1).
std::string quoted(const std::string& value) {
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "'";
}

std::string valueOf(const Options& options, const char* keyword) {
    const auto found = options.find(keyword);
    return found == options.end() ? std::string() : found->second;
}

std::string shownOf(const Options& options) {
    const std::string user = valueOf(options, "user");
    const std::string host = valueOf(options, "host");
    const std::string port = valueOf(options, "port");
    const bool socket = host.starts_with('/');
    std::string text = kScheme + (user.empty() ? "" : user + "@");
    text += (socket ? "" : host) + (port.empty() ? "" : ":" + port) + "/" + valueOf(options, "dbname");
    return text + (socket ? "?host=" + host : "");
}

Result<DatabasePlace> ofServer(std::string_view text) {
    Options options = kDefaults;
    const std::size_t question = text.find('?');
    const std::string_view path = text.substr(0, question);
    const std::size_t slash = path.find('/');
    SW_CHECK(takeAuthority(options, path.substr(0, slash)));
    if (slash != std::string_view::npos)
        SW_CHECK(put(options, "dbname", path.substr(slash + 1)));
    if (question != std::string_view::npos)
        SW_CHECK(takeParameters(options, text.substr(question + 1)));
    DatabasePlace place;
    place.engine = DatabaseEngine::Postgres;
    place.password = valueOf(options, "password");
    options.erase("password");
    place.shown = shownOf(options);
    for (const auto& [keyword, value] : options) {
        if (value.find(';') != std::string::npos)  // Qt would take it for the end of the option
            return wrong("its option " + keyword + " holds a semicolon");
        place.options += keyword + "=" + quoted(value) + " ";
    }
    return place;
}

}  // namespace

DatabasePlace placeOf(const std::filesystem::path& file) {
    DatabasePlace place;
    place.file = file;
    place.shown = file.string();
    return place;
}

Result<DatabasePlace> placeOf(const std::string& text) {
    for (const std::string_view scheme : {std::string_view(kScheme), std::string_view("postgres://")})
        if (text.starts_with(scheme))
            return ofServer(std::string_view(text).substr(scheme.size()));
    if (text.empty() || text.find("://") != std::string::npos || text.find('\0') != std::string::npos)
        return wrong("it is neither one of PostgreSQL's nor the path of a file");
    return placeOf(std::filesystem::path(text));
}

}  // namespace sw
