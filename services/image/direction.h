#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw::illustration {

/// One scene's picture as the storyboard asks for it; see DIRECTION.md.
struct Direction {
    std::string scene;                ///< the template's name
    std::vector<std::string> heroes;  ///< art names, the subject first
    Json fields = Json::object();
    std::string alt;

    /// The text field `name`; the error names the template and the field.
    [[nodiscard]] Result<QString> text(const char* name) const;
    /// The text field, or "" when it is absent.
    [[nodiscard]] QString textOr(const char* name) const;
    [[nodiscard]] Result<double> number(const char* name) const;
    /// The list field `name` with `least` to `most` objects or texts.
    [[nodiscard]] Result<Json> items(const char* name, std::size_t least, std::size_t most) const;
    /// The object field `name`.
    [[nodiscard]] Result<Json> object(const char* name) const;
    [[nodiscard]] tl::unexpected<Error> lacks(const char* name, const char* what) const;
};

Result<Direction> directionFrom(const Json& direction);

/// The member `name` of an object within a field, as text.
QString textIn(const Json& object, const char* name);

}  // namespace sw::illustration
