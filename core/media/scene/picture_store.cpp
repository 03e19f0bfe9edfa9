#include "core/media/scene/picture_store.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/media/finish/layer_finish.h"
#include "core/media/scene/overlay_painter.h"
#include "core/media/scene/scene_geometry.h"
#include "core/media/source/media_probe.h"
#include "core/media/source/picture_reader.h"

namespace sw {
namespace {

/// The part of `image` that is shown, as it is shown.
QImage cropped(const QImage& image, const FittedLayer& fit) {
    const auto samples = [](double part, int all) {
        return std::clamp(static_cast<int>(std::lround(all * part)), 1, all);
    };
    const int width = samples(fit.shown.width, image.width());
    const int height = samples(fit.shown.height, image.height());
    const auto beside = [](double from, double size, int shown, int all) {
        return std::clamp(static_cast<int>((from + size / 2) * all - shown / 2.0), 0, all - shown);
    };
    const QImage part = width == image.width() && height == image.height()
                            ? image
                            : image.copy(beside(fit.shown.x, fit.shown.width, width, image.width()),
                                         beside(fit.shown.y, fit.shown.height, height, image.height()), width, height);
    return fit.layer.mirrored ? part.mirrored(true, false) : part;
}

/// The part of the medium that may be shown, whatever the layer's shape.
Box cropOf(const CutLayer& layer) {
    return layer.crop.width > 0 && layer.crop.height > 0 ? layer.crop : Box{0, 0, 1, 1};
}

template <class Sample>
Result<BasicSceneSprites<Sample>> load(const CutPicture& picture, const std::vector<bool>& moves, const LayerTerms& terms,
                                       const std::stop_token& stop) {
    BasicSceneSprites<Sample> sprites;
    for (std::size_t i = 0; i < picture.layers.size(); ++i) {
        const CutLayer& layer = picture.layers[i];
        if (stop.stop_requested())
            return cancelled();
        if (moves[i]) {
            sprites.emplace_back();
            continue;
        }
        const double largest = largestScale(picture, layer);
        const double wanted = terms.scale * largest;
        const Box crop = cropOf(layer);
        const QSize pixels(static_cast<int>(std::ceil(layer.box.width * wanted / crop.width)),
                           static_cast<int>(std::ceil(layer.box.height * wanted / crop.height)));
        const std::string subject = subjectOf(picture, false);
        SW_TRY(const QImage image, readPicture<Sample>(terms.folder / layer.media.fileName(), subject, pixels, stop));
        const FittedLayer fit = fitted(layer, image.width(), image.height());
        sprites.push_back(spriteFrom<Sample>(cropped(image, fit), fit.layer, terms.scale, largest, coversAlways(fit.layer, terms)));
        SW_TRY(BasicLayerFinish<Sample> finish, BasicLayerFinish<Sample>::open(layer, terms.folder, subject));
        finish.apply(fit.layer, sprites.back());
    }
    return sprites;
}

/// True when it is loaded to what is there already: whatever decides only when and how it is shown may differ.
template <class Sample>
bool loadsAs(const CutPicture& picture, const BasicLoadingScene<Sample>& there) {
    return picture.origin == there.picture().origin && picture.layers == there.picture().layers && picture.camera == there.picture().camera;
}
template <class Sample>
bool loadsAs(const CutOverlay& overlay, const BasicLoadingScene<Sample>& there) {
    return overlay.origin == there.picture().origin && overlay.layer == there.picture().layers.front() && overlay.title == there.title();
}

}  // namespace

bool coversAlways(const CutLayer& layer, const LayerTerms& terms) {
    return !terms.overlay && layer.enter == LayerEnter::None && coversCanvas(layer, terms.width, terms.height);
}

FittedLayer fitted(const CutLayer& layer, double wholeWidth, double wholeHeight) {
    FittedLayer fit{layer, cropOf(layer)};
    const double width = wholeWidth * fit.shown.width;
    const double height = wholeHeight * fit.shown.height;
    if (layer.fit == LayerFit::Stretch || width <= 0 || height <= 0 || layer.box.width <= 0 || layer.box.height <= 0)
        return fit;
    const double across = layer.box.width / width;
    const double down = layer.box.height / height;
    if (layer.fit == LayerFit::Cover) {
        const double shownWidth = fit.shown.width * across / std::max(across, down);
        const double shownHeight = fit.shown.height * down / std::max(across, down);
        fit.shown = {fit.shown.x + (fit.shown.width - shownWidth) / 2,
                     fit.shown.y + (fit.shown.height - shownHeight) / 2, shownWidth, shownHeight};
        return fit;
    }
    const double scale = std::min(across, down);
    Box& box = fit.layer.box;
    box = {box.x + (box.width - scale * width) / 2, box.y + (box.height - scale * height) / 2, scale * width,
           scale * height};
    return fit;
}

CutPicture pictureOf(const CutOverlay& overlay) {
    CutPicture picture;
    picture.origin = overlay.origin;
    picture.range = overlay.range;
    picture.layers = {overlay.layer};
    return picture;
}

std::string subjectOf(const CutPicture& picture, bool moves) {
    return std::string(moves ? "The video of " : "The picture of ") + picture.origin;
}

template <class Sample>
BasicLoadingScene<Sample>::BasicLoadingScene(CutPicture picture, std::vector<bool> moves, LayerTerms terms)
    : m_picture(std::move(picture)),
      m_moves(std::move(moves)),
      m_terms(std::move(terms)),
      m_sprites(std::async(std::launch::async, [this, stop = m_stop.get_token()] {
                    return load<Sample>(m_picture, m_moves, m_terms, stop);
                }).share()) {}

template <class Sample>
BasicLoadingScene<Sample>::BasicLoadingScene(const CutOverlay& overlay, std::vector<bool> moves, LayerTerms terms)
    : m_picture(pictureOf(overlay)),
      m_title(overlay.title),
      m_moves(std::move(moves)),
      m_terms(std::move(terms)),
      m_sprites(std::async(std::launch::async, [this, overlay, stop = m_stop.get_token()]() -> Result<SceneSprites> {
                    if (overlay.title.text.empty())
                        return load<Sample>(m_picture, m_moves, m_terms, stop);
                    SceneSprites sprites;
                    sprites.push_back(titleSprite<Sample>(overlay, m_terms.width, m_terms.height, m_terms.scale, 1));
                    SW_TRY(BasicLayerFinish<Sample> finish, BasicLayerFinish<Sample>::open(overlay.layer, m_terms.folder, subjectOf(m_picture, false)));
                    finish.apply(overlay.layer, sprites.back());
                    return sprites;
                }).share()) {}

template <class Sample>
BasicLoadingScene<Sample>::~BasicLoadingScene() {
    m_stop.request_stop();
}

template <class Sample>
bool BasicLoadingScene<Sample>::hasFailed() const {
    return m_sprites.wait_for(std::chrono::seconds(0)) == std::future_status::ready && !m_sprites.get();
}

template <class Sample>
BasicPictureStore<Sample>::BasicPictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height)
    : m_cut(std::move(cut)),
      m_terms{m_cut->width, m_cut->height, std::move(folder),
              std::max(static_cast<double>(width) / m_cut->width, static_cast<double>(height) / m_cut->height)} {}

template <class Sample>
bool BasicPictureStore<Sample>::moves(const MediaRef& media) {
    if (!media)
        return false;
    const std::string name = media.fileName();
    const std::lock_guard lock(m_mutex);
    const auto known = m_moves.find(name);
    if (known != m_moves.end())
        return known->second;
    return m_moves.emplace(name, isMovingPicture(m_terms.folder / name)).first->second;
}

template <class Sample>
template <class Kind>
std::shared_ptr<const BasicLoadingScene<Sample>> BasicPictureStore<Sample>::get(Scenes& scenes, std::size_t index, const Kind& kind,
                                                      const std::vector<CutLayer>& layers, const LayerTerms& terms) {
    std::vector<bool> moving;
    for (const CutLayer& layer : layers)
        moving.push_back(moves(layer.media));
    const std::lock_guard lock(m_mutex);
    std::weak_ptr<const LoadingScene>& known = scenes[index];
    std::shared_ptr<const LoadingScene> scene = known.lock();
    if (!scene) {
        scene = std::make_shared<const LoadingScene>(kind, std::move(moving), terms);
        known = scene;
    }
    return scene;
}

template <class Sample>
std::shared_ptr<const BasicLoadingScene<Sample>> BasicPictureStore<Sample>::scene(std::size_t index) {
    const CutPicture& picture = m_cut->pictures[index];
    return get(m_scenes, index, picture, picture.layers, m_terms);
}

template <class Sample>
std::shared_ptr<const BasicLoadingScene<Sample>> BasicPictureStore<Sample>::overlay(std::size_t index) {
    const CutOverlay& overlay = m_cut->overlays[index];
    LayerTerms terms = m_terms;
    terms.overlay = true;
    return get(m_overlays, index, overlay, {overlay.layer}, terms);
}

template <class Sample>
auto BasicPictureStore<Sample>::known(const Scenes& scenes, std::size_t index) -> std::shared_ptr<const LoadingScene> {
    const std::lock_guard lock(m_mutex);
    const auto found = scenes.find(index);
    return found == scenes.end() ? nullptr : found->second.lock();
}

template <class Sample>
auto BasicPictureStore<Sample>::knownScene(std::size_t index) -> std::shared_ptr<const LoadingScene> {
    return known(m_scenes, index);
}

template <class Sample>
auto BasicPictureStore<Sample>::knownOverlay(std::size_t index) -> std::shared_ptr<const LoadingScene> {
    return known(m_overlays, index);
}

template <class Sample>
void BasicPictureStore<Sample>::takeOver(BasicPictureStore& earlier) {
    const std::scoped_lock lock(m_mutex, earlier.m_mutex);
    LayerTerms terms = m_terms;
    const auto take = [&](const Scenes& from, Scenes& to, const auto& pictures) {
        for (const auto& [index, kept] : from) {
            const std::shared_ptr<const LoadingScene> scene = kept.lock();
            if (!scene || scene->hasFailed() || scene->terms() != terms)
                continue;
            for (std::size_t i = 0; i < pictures.size(); ++i)
                if (loadsAs(pictures[i], *scene))
                    to[i] = scene;
            for (const CutLayer& layer : scene->picture().layers)
                if (const auto moves = earlier.m_moves.find(layer.media.fileName()); moves != earlier.m_moves.end())
                    m_moves.insert(*moves);
        }
    };
    take(earlier.m_scenes, m_scenes, m_cut->pictures);
    terms.overlay = true;
    take(earlier.m_overlays, m_overlays, m_cut->overlays);
}

template class BasicLoadingScene<std::uint8_t>;
template class BasicLoadingScene<std::uint16_t>;
template class BasicPictureStore<std::uint8_t>;
template class BasicPictureStore<std::uint16_t>;

}  // namespace sw
