#include "app/arguments.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"

namespace sw::app {
namespace {

const Option* findOption(const std::vector<Option>& options, const std::string& argument) {
    for (const Option& option : options)
        if (argument == "--" + option.name || (option.shortName && argument == std::string("-") + option.shortName))
            return &option;
    return nullptr;
}

tl::unexpected<Error> unknownOption(const std::string& argument, const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options)
        names.push_back("--" + option.name);
    const std::string near = nearest(argument, names);
    return fail(ErrorCode::Usage, "There is no option " + argument + (near.empty() ? " here." : ". Did you mean " + near + "?"));
}

}  // namespace

Result<Arguments> Arguments::parse(const std::vector<std::string>& arguments, const std::vector<Option>& options) {
    Arguments parsed;
    bool onlyRest = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i];
        if (onlyRest || name.size() < 2 || name[0] != '-') {
            parsed.m_rest.push_back(name);
            continue;
        }
        if (name == "--") {
            onlyRest = true;
            continue;
        }
        std::optional<std::string> value;
        if (const std::size_t equals = name.find('='); name.starts_with("--") && equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        const Option* option = findOption(options, name);
        if (!option)
            return unknownOption(name, options);
        if (option->value.empty() && value)
            return fail(ErrorCode::Usage, "The option --" + option->name + " takes no value.");
        if (!option->value.empty() && !value) {
            if (i + 1 == arguments.size())
                return fail(ErrorCode::Usage, "The option --" + option->name + " needs a value: " + option->value + ".");
            value = arguments[++i];
        }
        std::vector<std::string>& values = parsed.m_values[option->name];
        if (!values.empty() && !option->repeatable)
            return fail(ErrorCode::Usage, "The option --" + option->name + " was given twice.");
        values.push_back(value.value_or("true"));
    }
    return parsed;
}

std::optional<std::string> Arguments::value(const std::string& name) const {
    const auto it = m_values.find(name);
    return it == m_values.end() ? std::nullopt : std::optional(it->second.back());
}

std::vector<std::string> Arguments::values(const std::string& name) const {
    const auto it = m_values.find(name);
    return it == m_values.end() ? std::vector<std::string>{} : it->second;
}

Result<double> parseTime(const std::string& text) {
    double seconds = 0;
    for (const std::string& part : split(text, ':')) {
        double value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc() || end != part.data() + part.size() || value < 0 || value > 1e6)
            return fail(ErrorCode::Usage, "\"" + text + "\" is not a time; write seconds (12.5) or minutes and seconds (1:02.5).");
        seconds = seconds * 60 + value;
    }
    return seconds;
}

}  // namespace sw::app
