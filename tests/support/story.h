#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/graph/explain.h"
#include "core/graph/scheduler.h"
#include "tests/support/failing_disk.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_stage.h"
#include "tests/support/memory_disk.h"

namespace sw::test {

/// A small short as the engine sees it, and all that is needed to make it, in memory unless another disk is given. Two
/// scenes; scene 1 says sentences 1 and 2, scene 2 says sentence 3.
class Story {
public:
    // What a creator could change.
    std::vector<std::string> sentences = {"One fish.", "Two fish.", "Red fish."};
    std::string voice = "slt";
    std::string look = "depth";
    std::string captionStyle = "pop";
    std::string camera = "Push In";
    std::string mood = "calm";
    std::map<std::string, std::string> locked;  ///< node → fingerprint, or ""

    MemoryDisk memory;
    FailingDisk disk;
    std::filesystem::path media;
    StillClock clock;
    AssetStore store{disk, media};
    std::optional<AssetLog> log{std::in_place, disk, media / "assets.log"};
    int workers = 4;
    AssetIndex index;
    std::stop_source stop;
    std::vector<JobEvent> events;
    JobEvents onEvent;  ///< in addition

    Story() : Story(memory, "/Fish.media") {}
    Story(Disk& inner, std::filesystem::path folder) : disk(inner), media(std::move(folder)) {
        for (const char* name : {"voice", "captions", "storyboard", "image", "motion", "music"})
            stages[name] = std::make_shared<FakeStage>(name);
        // A voice is known by how long it speaks, so that two texts of one length sound the same.
        stages["voice"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            const std::size_t length = stringOr(request.parameters, "text").size();
            result.value = {{"duration", length}, {"voice", stringOr(request.parameters, "voice")}};
            result.files.push_back({"audio", "wav", "sound of " + std::to_string(length)});
            return result;
        };
    }

    FakeStage& stage(const std::string& name) { return *stages.at(name); }
    std::map<std::string, std::shared_ptr<FakeStage>> stages;

    [[nodiscard]] Stages stageMap() const { return {stages.begin(), stages.end()}; }

    [[nodiscard]] StageGraph graph() const {
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const std::string n = std::to_string(i + 1);
            nodes.push_back({"voice/sentence-" + n,
                             "voice",
                             "Voice of sentence " + n,
                             {{"text", sentences[i]}, {"voice", voice}},
                             {}});
            nodes.push_back({"captions/sentence-" + n,
                             "captions",
                             "Captions of sentence " + n,
                             {{"style", captionStyle}},
                             {"voice/sentence-" + n}});
        }
        nodes.push_back({"storyboard", "storyboard", "Storyboard", {{"look", look}}, {}});
        for (const std::string n : {"1", "2"}) {
            nodes.push_back(
                {"image/scene-" + n, "image", "Picture of scene " + n, {{"seed", 7}, {"scene", n}}, {"storyboard"}});
            nodes.push_back(
                {"motion/scene-" + n, "motion", "Motion of scene " + n, {{"camera", camera}}, {"image/scene-" + n}});
        }
        nodes.push_back({"music", "music", "Music", {{"mood", mood}}, {}});
        for (Node& node : nodes)
            if (const auto lock = locked.find(node.key); lock != locked.end()) {
                node.locked = true;
                node.lockedTo = lock->second;
            }
        return *StageGraph::make(std::move(nodes));
    }

    [[nodiscard]] Plan plan(const std::optional<std::set<std::string>>& only = std::nullopt) const {
        return makePlan(graph(), index, lookupIn(stageMap()), only, [this](const MediaRef& m) { return store.has(m); });
    }

    RunReport make() { return make(graph().keys()); }
    RunReport make(const std::vector<std::string>& targets) {
        Scheduler scheduler(stageMap(), store, *log, clock, workers);
        events.clear();
        const JobEvents record = [this](const JobEvent& event) {
            events.push_back(event);
            if (onEvent)
                onEvent(event);
        };
        RunReport report = scheduler.run(graph(), index, targets, record, stop.get_token());
        index = report.index;
        return report;
    }

    /// What explain says of one node now.
    [[nodiscard]] std::string why(const std::string& node) const { return *explainNode(graph(), plan(), node); }

    /// The reasons of one node, as in "text changed; voice changed: slt → deep".
    [[nodiscard]] std::string reasons(const std::string& node) const {
        std::string out;
        const Plan now = plan();
        for (const StaleReason& reason : now.find(node)->reasons)
            out += (out.empty() ? "" : "; ") + toText(reason);
        return out;
    }

    /// Closes the project and opens it again: only what is on disk is left.
    std::vector<std::string> reopen() {
        log.emplace(disk, media / "assets.log");
        LoadedAssets loaded = *log->load();
        index = loaded.index;
        return loaded.warnings;
    }
};

}  // namespace sw::test
