#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/music/music_provider.h"
#include "services/music/music_service.h"
#include "services/remote/provider_order.h"

namespace sw {

/// The music providers of the settings. What `tools` points to outlives the stage.
struct RemoteMusicSettings {
    MusicTools tools;
    const ProviderSettings* settings = nullptr;
    std::filesystem::path moodsFolder;
};

/// The node "music": one piece for the whole short, by the providers of the settings in their order (REMOTE.md).
/// Parameters {"mood", "duration": flicks, "seed", "take", "provider"}. Value {"mood", "bpm", "beats": [flicks], "barBeats", "duration",
/// "loudness": LUFS}; file "audio".
///
/// Of music of the creator's own (parameters "recording", "from", "duration"; media "recording") it finds the beats and makes
/// no sound. Value {"recording", "from", "beats": in its time from `from` on, "bpm"}; no beats where it has none.
class MusicStage final : public Stage {
public:
    explicit MusicStage(std::shared_ptr<MusicProvider> embedded);
    MusicStage(std::shared_ptr<MusicProvider> embedded, const RemoteMusicSettings& remote);

    [[nodiscard]] std::string name() const override { return "music"; }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    static Result<StageResult> made(MusicProvider& provider, const MusicOrder& order, const StageContext& context);
    static Result<StageResult> findBeats(const StageRequest& request, const StageContext& context);
    std::map<std::string, std::shared_ptr<MusicProvider>> m_providers;
    ProviderOrder m_order;
};

/// The node "effects": the short sounds for cuts and pop-ins.
/// Parameters {"seed"}. Value {"effects": {name: {"duration", "peak"}}}; one wav file per effect, by name.
class EffectsStage final : public Stage {
public:
    [[nodiscard]] std::string name() const override { return "effects"; }
    [[nodiscard]] int version() const override { return 1; }
    [[nodiscard]] std::string provider(const Json&) const override { return "embedded"; }
    [[nodiscard]] int concurrency(const std::string&) const override { return 1; }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;
};

/// A mood as people choose it.
struct MoodDescription {
    std::string name;
    std::string description;
    friend bool operator==(const MoodDescription&, const MoodDescription&) = default;
};

/// All moods that can be ordered, by name.
Result<std::vector<MoodDescription>> moods(const std::filesystem::path& moodsFolder);

}  // namespace sw
