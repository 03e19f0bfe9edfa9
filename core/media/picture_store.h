#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/media/sprite.h"
#include "core/model/cut.h"

namespace sw {

/// A scene's layers ready for painting, in the order of CutPicture::layers.
using SceneSprites = std::vector<Sprite>;

/// Loads the pictures of a cut's scenes for one output size and keeps only those that are in focus. Belongs to one
/// thread; the scenes in focus are loaded on threads of their own. Destruction waits for the layer that is being
/// loaded.
class PictureStore {
public:
    PictureStore(std::shared_ptr<const Cut> cut, std::filesystem::path folder, int width, int height);
    ~PictureStore();
    PictureStore(const PictureStore&) = delete;
    PictureStore& operator=(const PictureStore&) = delete;

    /// Scenes first…last are wanted now or next: starts loading those that are not here and drops all others.
    void focus(std::size_t first, std::size_t last);
    /// Waits for a scene in focus. Errors: NotFound or InvalidInput, naming the scene and the file.
    Result<std::shared_ptr<const SceneSprites>> scene(std::size_t index);

private:
    using Loaded = Result<std::shared_ptr<const SceneSprites>>;
    std::shared_ptr<const Cut> m_cut;
    std::filesystem::path m_folder;
    double m_scale;
    std::stop_source m_stop;
    std::map<std::size_t, std::shared_future<Loaded>> m_scenes;
};

}  // namespace sw
