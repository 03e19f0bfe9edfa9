#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw::app {

/// An option of a command. `value` is what it takes, as shown in help ("N", "FILE"); "" for a switch.
struct Option {
    std::string name;  ///< without the dashes
    std::string value;
    std::string help;
    char shortName = 0;
    bool repeatable = false;
};

/// Arguments as they were typed, sorted into options and the rest.
class Arguments {
public:
    /// Fails with Usage on an unknown option (naming the nearest), a missing value, or one given twice.
    static Result<Arguments> parse(const std::vector<std::string>& arguments, const std::vector<Option>& options);

    [[nodiscard]] bool has(const std::string& name) const { return m_values.contains(name); }
    [[nodiscard]] std::optional<std::string> value(const std::string& name) const;
    [[nodiscard]] std::vector<std::string> values(const std::string& name) const;
    [[nodiscard]] const std::vector<std::string>& rest() const { return m_rest; }

private:
    std::map<std::string, std::vector<std::string>> m_values;
    std::vector<std::string> m_rest;
};

/// "12.5", "0:12.4" or "1:02:03" as seconds; Usage when it is none.
Result<double> parseTime(const std::string& text);

}  // namespace sw::app
