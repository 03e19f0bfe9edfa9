#include <algorithm>
#include <optional>
#include <set>

#include "core/model/resolve.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

constexpr Duration kNearest = Duration::milliseconds(120);
constexpr std::size_t kPopsPerScene = 2;

struct Effect {
    MediaRef media;
    Duration duration;
    Duration peak;  ///< from its start to the moment that must meet the picture
};

class Effects {
public:
    explicit Effects(const AssetRecord& record) : m_record(record) {}

    /// Plays `name` so that its peak comes at `at`, unless another effect's peak is too near.
    void place(const std::string& name, TimePoint at, double gainDb) {
        const std::optional<Effect> effect = find(name);
        const auto near = m_peaks.lower_bound(at - kNearest);
        if (!effect || (near != m_peaks.end() && *near < at + kNearest))
            return;
        m_peaks.insert(at);
        CutSound sound{name, SoundRole::Effect, {at - effect->peak, at - effect->peak + effect->duration}, effect->media,
                       {}, gainDb, {}, {}};
        if (sound.range.start < TimePoint{}) {
            sound.from = TimePoint{} + (TimePoint{} - sound.range.start);
            sound.range.start = {};
            sound.fadeIn = Duration::milliseconds(5);
        }
        if (sound.range.start < sound.range.end)
            sounds.push_back(std::move(sound));
    }

    std::vector<CutSound> sounds;

private:
    [[nodiscard]] std::optional<Effect> find(const std::string& name) const {
        const auto file = m_record.files.find(name);
        const auto list = m_record.value.find("effects");
        if (file == m_record.files.end() || list == m_record.value.end() || !list->contains(name))
            return std::nullopt;
        const Json& value = (*list)[name];
        return Effect{file->second, {integerOr(value, "duration", 0)}, {integerOr(value, "peak", 0)}};
    }

    const AssetRecord& m_record;
    std::set<TimePoint> m_peaks;
};

/// The second goes on from the first, as the parts of a scene that was split.
bool showsTheSame(const CutPicture& a, const CutPicture& b) {
    return !a.layers.empty() && std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                                           [](const CutLayer& x, const CutLayer& y) { return x.media == y.media; });
}

}  // namespace

std::vector<CutSound> placeEffects(const std::vector<CutPicture>& pictures, const AssetRecord& record) {
    Effects effects(record);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const CutPicture& picture = pictures[i];
        if (i == 0) {
            effects.place("impact", picture.range.start + Duration::milliseconds(60), -3);
        } else if (picture.transition.kind != TransitionKind::None || !showsTheSame(pictures[i - 1], picture)) {
            const Duration half = picture.transition.duration / 2;
            effects.place(transitionEntry(picture.transition.kind).sound, picture.range.start + half, -4);
        }
    }
    // Near the end of a short that is long enough: a rise into the last scene, and a bell on it.
    if (pictures.size() > 3) {
        effects.place("riser", pictures.back().range.start - kNearest, -8);
        effects.place("ding", pictures.back().range.start + Duration::milliseconds(250), -6);
    }
    for (const CutPicture& picture : pictures) {
        std::size_t pops = 0;
        for (const CutLayer& layer : picture.layers) {
            if (pops < kPopsPerScene && (layer.enter == LayerEnter::Pop || layer.enter == LayerEnter::Drop)) {
                effects.place(layer.enter == LayerEnter::Pop ? "pop" : "click",
                              picture.range.start + layer.enterAt + Duration::milliseconds(80), -7);
                ++pops;
            }
        }
    }
    std::stable_sort(effects.sounds.begin(), effects.sounds.end(),
                     [](const CutSound& a, const CutSound& b) { return a.range.start < b.range.start; });
    return std::move(effects.sounds);
}

}  // namespace sw
