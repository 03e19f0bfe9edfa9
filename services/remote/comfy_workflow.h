#pragma once

#include <map>
#include <string>

#include "core/base/host.h"
#include "core/base/json.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// A workflow of ComfyUI in its API format (node id → class_type and inputs) with placeholders such as {{prompt}}, from the file
/// that an entry names with "workflow". An immutable value.
class ComfyWorkflow {
public:
    /// Provider errors, which name the file, when it cannot be used.
    static Result<ComfyWorkflow> read(Disk& disk, const ProviderEntry& entry);

    /// True when the placeholder is in it.
    [[nodiscard]] bool wants(const std::string& placeholder) const;
    /// With values in place of placeholders. A text that is nothing but a placeholder becomes the value itself, so that
    /// numbers stay numbers. Provider when a placeholder has no value.
    [[nodiscard]] Result<Json> filled(const std::map<std::string, Json>& values) const;

private:
    std::string m_where;
    Json m_nodes;
};

}  // namespace sw
