#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/scene/sprite.h"
#include "core/model/cut.h"

namespace sw {

/// A scene's layers ready for painting, in the order of CutPicture::layers.
template <class Sample>
using BasicSceneSprites = std::vector<BasicSprite<Sample>>;
using SceneSprites = BasicSceneSprites<std::uint8_t>;

/// How layers are prepared: for which canvas, from which folder, at how many output pixels per canvas pixel.
struct LayerTerms {
    int width = 0;
    int height = 0;
    std::filesystem::path folder;
    double scale = 1;
    bool overlay = false;  ///< layers that lie over others: never taken for grounds that cover everything
    friend bool operator==(const LayerTerms&, const LayerTerms&) = default;
};

/// True for a layer that hides all that is behind it, always.
bool coversAlways(const CutLayer& layer, const LayerTerms& terms);

/// A layer whose box has the shape that its fit asks for, and the part of the medium that is shown in it, in fractions
/// of the medium. `width` and `height` are the medium's, upright.
struct FittedLayer {
    CutLayer layer;
    Box shown{0, 0, 1, 1};
};
FittedLayer fitted(const CutLayer& layer, double width, double height);

/// A scene's still pictures on their way in, on a thread of their own; layers that are videos stay empty here.
/// Destruction stops after the layer that is being loaded.
template <class Sample>
class BasicLoadingScene {
public:
    using SceneSprites = BasicSceneSprites<Sample>;

    /// `moves` says which layers are videos.
    BasicLoadingScene(CutPicture picture, std::vector<bool> moves, LayerTerms terms);
    /// An overlay as a scene of its one layer; a title is drawn.
    BasicLoadingScene(const CutOverlay& overlay, std::vector<bool> moves, LayerTerms terms);
    ~BasicLoadingScene();
    BasicLoadingScene(const BasicLoadingScene&) = delete;
    BasicLoadingScene& operator=(const BasicLoadingScene&) = delete;

    /// Waits. Errors: those of readPicture, naming the scene and the file. Any thread.
    [[nodiscard]] const Result<SceneSprites>& sprites() const { return m_sprites.get(); }
    /// True when loading has ended with an error. Any thread.
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] const CutPicture& picture() const { return m_picture; }
    /// What is drawn instead of a medium; without text for media.
    [[nodiscard]] const CutTitle& title() const { return m_title; }
    [[nodiscard]] const std::vector<bool>& moves() const { return m_moves; }
    [[nodiscard]] const LayerTerms& terms() const { return m_terms; }

private:
    CutPicture m_picture;
    CutTitle m_title;
    std::vector<bool> m_moves;
    LayerTerms m_terms;
    std::stop_source m_stop;
    std::shared_future<Result<SceneSprites>> m_sprites;  ///< last: its thread reads what is above
};

/// The pictures of a cut's scenes and overlays for one output size, in 8 or in 10 bits. Each is loaded once and stays as long as somebody
/// holds it. May be used from any thread.
template <class Sample>
class BasicPictureStore {
public:
    using LoadingScene = BasicLoadingScene<Sample>;

    BasicPictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height);

    /// Starts loading a scene that is not here. `index` < the cut's number of pictures.
    [[nodiscard]] std::shared_ptr<const LoadingScene> scene(std::size_t index);
    /// The same for an overlay, as a scene of one layer. `index` < the cut's number of overlays.
    [[nodiscard]] std::shared_ptr<const LoadingScene> overlay(std::size_t index);
    [[nodiscard]] const std::filesystem::path& folder() const { return m_terms.folder; }
    /// Takes over what an earlier cut's store has of the same layers and titles, as long as somebody holds it there; not
    /// what has failed.
    void takeOver(BasicPictureStore& earlier);
    /// The scene if it is here, without loading it. `index` as for scene().
    [[nodiscard]] std::shared_ptr<const LoadingScene> knownScene(std::size_t index);
    [[nodiscard]] std::shared_ptr<const LoadingScene> knownOverlay(std::size_t index);
    /// True for media that are videos, by their content; looked up once.
    [[nodiscard]] bool moves(const MediaRef& media);

private:
    using Scenes = std::map<std::size_t, std::weak_ptr<const LoadingScene>>;
    template <class Kind>
    std::shared_ptr<const LoadingScene> get(Scenes& scenes, std::size_t index, const Kind& kind, const std::vector<CutLayer>& layers,
                                            const LayerTerms& terms);
    std::shared_ptr<const LoadingScene> known(const Scenes& scenes, std::size_t index);

    std::shared_ptr<const Cut> m_cut;
    LayerTerms m_terms;
    std::mutex m_mutex;  ///< guards what follows
    Scenes m_scenes;
    Scenes m_overlays;
    std::map<std::string, bool> m_moves;
};

using LoadingScene = BasicLoadingScene<std::uint8_t>;
using PictureStore = BasicPictureStore<std::uint8_t>;
using DeepPictureStore = BasicPictureStore<std::uint16_t>;

/// An overlay as a scene of its one layer.
CutPicture pictureOf(const CutOverlay& overlay);

/// How errors call a layer of a scene ("scene-2") or an overlay ("clip-7").
std::string subjectOf(const CutPicture& picture, bool moves);

}  // namespace sw
