#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "services/http/route.h"

namespace sw {

/// The rows that a server answers, found by path. A row whose pattern has no arguments goes before those that have.
class RouteTable {
public:
    /// Internal when two rows are for the same method and pattern, or a row is malformed.
    static Result<RouteTable> make(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;  ///< null when no row has that method
        std::map<std::string, std::string> arguments;
        std::vector<std::string> methods;  ///< what the path can be asked with; none when there is no such path
    };
    /// `path` is decoded. HEAD is found as GET.
    [[nodiscard]] Match find(const std::string& method, const std::string& path) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    struct Pattern {
        std::vector<std::string> segments;
        std::size_t row = 0;
    };
    std::vector<Route> m_routes;
    std::unordered_map<std::string, std::vector<std::size_t>> m_plain;  // path → rows
    std::vector<Pattern> m_patterns;
};

}  // namespace sw
