#pragma once

#include <future>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/media/finish/layer_finish.h"
#include "core/media/frame/frame_converter.h"
#include "core/media/scene/picture_store.h"
#include "core/media/source/clip_reader.h"

namespace sw {

/// A layer that is a video, as it plays. Opens on a thread of its own; otherwise belongs to one thread. Destruction
/// closes the file, and ends what is still being opened.
template <class Sample>
class BasicMovingLayer {
public:
    using LoadingScene = BasicLoadingScene<Sample>;
    using Sprite = BasicSprite<Sample>;

    /// Layer `index` of `scene`; `first` is the media time that will be asked for first. `stop` ends long decoding.
    BasicMovingLayer(const LoadingScene& scene, std::size_t index, TimePoint first, std::stop_token stop);
    ~BasicMovingLayer();
    BasicMovingLayer(const BasicMovingLayer&) = delete;
    BasicMovingLayer& operator=(const BasicMovingLayer&) = delete;

    /// Makes `sprite` what is on screen at the media time `time`. To be called with the same sprite each time. Waits for
    /// the file to be open. Errors: those of ClipReader and FrameConverter.
    Result<void> show(TimePoint time, Sprite& sprite);
    /// True when the file could not be opened.
    [[nodiscard]] bool hasFailed() const { return m_failed.has_value(); }

private:
    /// A video that is ready to be shown.
    struct OpenClip {
        std::unique_ptr<ClipReader> reader;
        std::unique_ptr<FrameConverter> converter;
        BasicLayerFinish<Sample> finish;
    };
    using Opened = Result<std::unique_ptr<OpenClip>>;
    static Opened openAt(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject,
                         TimePoint first, const std::stop_token& stop);
    Result<void> finishOpening();
    Result<void> convert(const AVFrame& picture, Sprite& sprite);
    Result<void> convert(const AVFrame& picture, const FittedLayer& fit, Sprite& sprite);

    CutLayer m_layer;
    LayerTerms m_terms;
    double m_largest;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::future<Opened> m_opening;
    std::optional<Error> m_failed;  ///< why it could not be opened
    std::unique_ptr<OpenClip> m_clip;
    std::optional<TimePoint> m_shown;
};

/// A scene's or overlay's layers as one compositor shows them: still ones are shared with other compositors, videos are
/// its own. Belongs to one thread.
template <class Sample>
class BasicLiveScene {
public:
    using LoadingScene = BasicLoadingScene<Sample>;
    using SceneSprites = BasicSceneSprites<Sample>;

    /// `first` holds the media times that will be asked for first, by layer.
    BasicLiveScene(std::shared_ptr<const LoadingScene> scene, const std::vector<TimePoint>& first, const std::stop_token& stop);

    /// The sprites at these media times, by layer; good until the next call. Waits. Errors: those of readPicture and
    /// MovingLayer.
    Result<const SceneSprites*> at(const std::vector<TimePoint>& times);
    [[nodiscard]] const std::shared_ptr<const LoadingScene>& scene() const { return m_scene; }
    /// True when a video of it could not be opened.
    [[nodiscard]] bool hasFailed() const;

private:
    std::shared_ptr<const LoadingScene> m_scene;
    std::vector<std::unique_ptr<BasicMovingLayer<Sample>>> m_moving;  ///< by layer, null for stills; empty when none moves
    SceneSprites m_sprites;                              ///< used when something moves
};

/// The media times of a picture's layers `sinceStart` after its start; 0 for those that do not move.
template <class Sample>
std::vector<TimePoint> mediaTimesAt(const CutPicture& picture, BasicPictureStore<Sample>& store, Duration sinceStart);

}  // namespace sw
