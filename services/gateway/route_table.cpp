#include "services/gateway/route_table.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

bool isArgument(const std::string& segment) {
    return segment.starts_with(':');
}

std::optional<std::map<std::string, std::string>> argumentsOf(const std::vector<std::string>& pattern,
                                                              const std::vector<std::string>& path) {
    if (pattern.size() != path.size())
        return std::nullopt;
    std::map<std::string, std::string> arguments;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (isArgument(pattern[i]) && !path[i].empty())
            arguments[pattern[i].substr(1)] = path[i];
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return arguments;
}

void addMethods(std::vector<std::string>& methods, const std::string& method) {
    for (const std::string& one : method == "GET" ? std::vector<std::string>{"GET", "HEAD"} : std::vector{method})
        if (std::ranges::find(methods, one) == methods.end())
            methods.push_back(one);
}

}  // namespace

Result<RouteTable> RouteTable::make(std::vector<Route> routes) {
    RouteTable table;
    table.m_routes = std::move(routes);
    std::set<std::string> known;
    for (std::size_t row = 0; row < table.m_routes.size(); ++row) {
        const Route& route = table.m_routes[row];
        if (!route.pattern.starts_with('/') || route.method.empty() || !route.handler)
            return fail(ErrorCode::Internal, "The route \"" + route.method + " " + route.pattern + "\" is malformed.");
        if (!known.insert(route.method + " " + route.pattern).second)
            return fail(ErrorCode::Internal, "There are two routes for " + route.method + " " + route.pattern + ".");
        std::vector<std::string> segments = split(route.pattern, '/');
        if (std::ranges::any_of(segments, isArgument))
            table.m_patterns.push_back({std::move(segments), row});
        else
            table.m_plain[route.pattern].push_back(row);
    }
    return table;
}

RouteTable::Match RouteTable::find(const std::string& method, const std::string& path) const {
    const std::string wanted = method == "HEAD" ? "GET" : method;
    Match match;
    const auto take = [&](std::size_t row, std::map<std::string, std::string> arguments) {
        const Route& route = m_routes[row];
        addMethods(match.methods, route.method);
        if (match.route || route.method != wanted)
            return;
        match.route = &route;
        match.arguments = std::move(arguments);
    };
    if (const auto plain = m_plain.find(path); plain != m_plain.end())
        for (const std::size_t row : plain->second)
            take(row, {});
    if (match.route)
        return match;
    const std::vector<std::string> segments = split(path, '/');
    for (const Pattern& pattern : m_patterns)
        if (auto arguments = argumentsOf(pattern.segments, segments))
            take(pattern.row, std::move(*arguments));
    return match;
}

}  // namespace sw
