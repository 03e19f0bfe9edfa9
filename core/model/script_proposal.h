#pragma once

#include "core/base/json.h"
#include "core/model/project.h"

namespace sw {

/// Makes a Script of one in the gateway's form ({title, description, hashtags, scenes:[{description, visual_prompt,
/// …}], music}) as the llm stage proposes it and clients send it. Sentences and scenes whose text `before` already holds
/// keep their identity; new ones get the next after `lastId`, which is moved on. Unknown members are kept.
Result<Script> scriptFromProposal(const Json& proposal, const Script& before, std::uint64_t& lastId);

/// The gateway's form of a script.
Json proposalFromScript(const Script& script);

}  // namespace sw
