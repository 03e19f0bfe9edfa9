#pragma once

#include <optional>
#include <string_view>

#include "services/image/fact.h"

namespace sw::illustration {

/// Words that are quoted and, if the sentence says so, by whom. Names and words in scare quotes are no quotation: it
/// has at least four words (six characters in scripts without spaces).
std::optional<Quotation> quotationIn(std::string_view sentence, std::string_view language);

}  // namespace sw::illustration
