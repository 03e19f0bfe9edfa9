#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/captions_stage.h"
#include "core/session/session.h"
#include "tests/support/fake_stage.h"

namespace sw::test {

/// All stages of the program as quick fakes that give values of the real shape, for stories about whole projects.
class FakeStudio {
public:
    FakeStudio() {
        for (const char* name : {"script", "storyboard", "voice", "image", "motion", "music", "effects"})
            fakes[name] = std::make_shared<FakeStage>(name);
        fakes["script"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            Json scenes = Json::array();
            for (const char* text : {"The hook comes first.", "A point is made.", "The end is near."})
                scenes.push_back({{"description", text}, {"emphasis", {"point"}}});
            result.value = {{"title", "About " + request.parameters.value("text", "")}, {"language", "en"}, {"scenes", scenes}};
            return result;
        };
        fakes["storyboard"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            for (const Json& scene : request.parameters["scenes"])
                result.value["scenes"][scene["id"].get<std::string>()] = {{"heroes", {scene["prompt"]}}};
            result.value["palette"] = {{"accent", "#ffcc00"}};
            return result;
        };
        fakes["voice"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            const std::string text = request.parameters["text"];
            StageResult result;
            const std::int64_t length = Duration::milliseconds(60 * static_cast<std::int64_t>(text.size())).flicks;
            result.value = {{"duration", length}, {"words", {{{"text", text}, {"start", 0}, {"end", length}}}}};
            result.files.push_back({"audio", "wav", "sound of " + text});
            return result;
        };
        fakes["image"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"layers", {{{"file", "background"}, {"x", 0}, {"y", 0}, {"width", 10}, {"height", 10}}}}};
            result.files.push_back({"background", "jpg", "picture of " + canonicalText(request.parameters)});
            return result;
        };
    }

    /// What a session works with; `disk` and `clock` outlive it.
    SessionTools tools(Disk& disk, Clock& clock) const {
        Stages stages;
        for (const auto& [name, fake] : fakes)
            stages[name] = fake;
        stages["captions"] = std::make_shared<CaptionsStage>();
        return {disk, clock, stages, 2};
    }

    std::map<std::string, std::shared_ptr<FakeStage>> fakes;
};

}  // namespace sw::test
