#pragma once

#include <string>
#include <vector>

namespace sw {

/// What a provider says of itself when it is asked whether it can be used. `note` is a short phrase ("version 1.10"); `models`
/// are the models that it has, where it tells.
struct ProviderHealth {
    std::string note;
    std::vector<std::string> models;
};

}  // namespace sw
