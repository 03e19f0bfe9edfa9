#include "core/media/picture_store.h"

#include <QImageReader>
#include <algorithm>

#include "core/media/scene_geometry.h"

namespace sw {
namespace {

Result<QImage> readPicture(const std::filesystem::path& file, const std::string& scene) {
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (!image.isNull())
        return image;
    if (std::error_code ignored; !std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "The picture of " + scene + " is gone: there is no file " + file.string() +
                                             ". Generate the picture again, or put the file back.");
    return fail(ErrorCode::InvalidInput, "The picture of " + scene + " could not be read (" + file.string() +
                                             "): " + reader.errorString().toStdString() +
                                             ". Generate or choose the picture again.");
}

Result<SceneSprites> load(const Cut& cut, std::size_t index, const std::filesystem::path& folder, double scale,
                          const std::stop_token& stop) {
    const CutPicture& picture = cut.pictures[index];
    SceneSprites sprites;
    for (const CutLayer& layer : picture.layers) {
        if (stop.stop_requested())
            return cancelled();
        SW_TRY(const QImage image, readPicture(folder / layer.media.fileName(), picture.origin));
        sprites.push_back(spriteFrom(image, layer, scale, largestScale(picture, layer),
                                     layer.enter == LayerEnter::None && coversCanvas(layer, cut.width, cut.height)));
    }
    return sprites;
}

}  // namespace

LoadingScene::LoadingScene(std::shared_ptr<const Cut> cut, std::size_t index, std::filesystem::path folder, double scale)
    : m_sprites(std::async(std::launch::async, [cut = std::move(cut), index, folder = std::move(folder), scale,
                                                stop = m_stop.get_token()] {
                    return load(*cut, index, folder, scale, stop);
                }).share()) {}

LoadingScene::~LoadingScene() {
    m_stop.request_stop();
}

PictureStore::PictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height)
    : m_cut(std::move(cut)),
      m_folder(std::move(folder)),
      m_scale(std::max(static_cast<double>(width) / m_cut->width, static_cast<double>(height) / m_cut->height)) {}

std::shared_ptr<const LoadingScene> PictureStore::scene(std::size_t index) {
    const std::lock_guard lock(m_mutex);
    std::weak_ptr<const LoadingScene>& known = m_scenes[index];
    std::shared_ptr<const LoadingScene> scene = known.lock();
    if (!scene) {
        scene = std::make_shared<const LoadingScene>(m_cut, index, m_folder, m_scale);
        known = scene;
    }
    return scene;
}

}  // namespace sw
