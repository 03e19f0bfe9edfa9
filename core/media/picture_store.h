#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/sprite.h"
#include "core/model/cut.h"

namespace sw {

/// A scene's layers ready for painting, in the order of CutPicture::layers.
using SceneSprites = std::vector<Sprite>;

/// A scene's pictures on their way in, on a thread of their own. Destruction stops after the layer that is being loaded.
class LoadingScene {
public:
    LoadingScene(std::shared_ptr<const Cut> cut, std::size_t index, std::filesystem::path folder, double scale);
    ~LoadingScene();
    LoadingScene(const LoadingScene&) = delete;
    LoadingScene& operator=(const LoadingScene&) = delete;

    /// Waits. Errors: NotFound or InvalidInput, naming the scene and the file. Any thread.
    [[nodiscard]] const Result<SceneSprites>& sprites() const { return m_sprites.get(); }

private:
    std::stop_source m_stop;
    std::shared_future<Result<SceneSprites>> m_sprites;
};

/// The pictures of a cut's scenes for one output size. A scene is loaded once and stays as long as somebody holds it.
/// May be used from any thread.
class PictureStore {
public:
    PictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height);

    /// Starts loading a scene that is not here. `index` < the cut's number of pictures.
    [[nodiscard]] std::shared_ptr<const LoadingScene> scene(std::size_t index);

private:
    std::shared_ptr<const Cut> m_cut;
    std::filesystem::path m_folder;
    double m_scale;
    std::mutex m_mutex;  ///< guards m_scenes
    std::map<std::size_t, std::weak_ptr<const LoadingScene>> m_scenes;
};

}  // namespace sw
