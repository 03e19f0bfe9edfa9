#include "core/media/picture_store.h"

#include <QImageReader>
#include <algorithm>
#include <iterator>

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

Result<std::shared_ptr<const SceneSprites>> load(const Cut& cut, std::size_t index, const std::filesystem::path& folder,
                                                 double scale, const std::stop_token& stop) {
    const CutPicture& picture = cut.pictures[index];
    auto sprites = std::make_shared<SceneSprites>();
    for (const CutLayer& layer : picture.layers) {
        if (stop.stop_requested())
            return cancelled();
        SW_TRY(const QImage image, readPicture(folder / layer.media.fileName(), picture.origin));
        sprites->push_back(spriteFrom(image, layer, scale, largestScale(picture, layer),
                                      layer.enter == LayerEnter::None && coversCanvas(layer, cut.width, cut.height)));
    }
    return sprites;
}

}  // namespace

PictureStore::PictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height)
    : m_cut(std::move(cut)),
      m_folder(std::move(folder)),
      m_scale(std::max(static_cast<double>(width) / m_cut->width, static_cast<double>(height) / m_cut->height)) {}

PictureStore::~PictureStore() {
    m_stop.request_stop();
}

void PictureStore::focus(std::size_t first, std::size_t last) {
    std::erase_if(m_scenes, [=](const auto& entry) { return entry.first < first || entry.first > last; });
    for (std::size_t i = first; i <= last && i < m_cut->pictures.size(); ++i) {
        if (m_scenes.contains(i))
            continue;
        m_scenes.emplace(i, std::async(std::launch::async, [cut = m_cut, i, folder = m_folder, scale = m_scale,
                                                            stop = m_stop.get_token()] {
                                return load(*cut, i, folder, scale, stop);
                            }).share());
    }
}

Result<std::shared_ptr<const SceneSprites>> PictureStore::scene(std::size_t index) {
    if (!m_scenes.contains(index))
        focus(index, index);
    return m_scenes.at(index).get();
}

}  // namespace sw
