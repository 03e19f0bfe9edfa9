#include "core/graph/captions_stage.h"

#include "core/model/captions.h"

namespace sw {

Result<StageResult> CaptionsStage::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    if (request.inputs.size() != 1)
        return fail(ErrorCode::Internal, "The captions of a sentence need its voice.", request.node);
    std::vector<std::string> emphasis;
    if (const auto it = request.parameters.find("emphasis"); it != request.parameters.end() && it->is_array())
        for (const Json& word : *it)
            if (word.is_string())
                emphasis.push_back(word.get<std::string>());
    StageResult result;
    result.value = captionsFromVoice(request.inputs.begin()->second.value, emphasis);
    result.provider = "embedded";
    return result;
}

}  // namespace sw
