#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/media/finish/colour_grade.h"
#include "core/media/scene/sprite.h"
#include "core/model/cut.h"

namespace sw {

/// The colours of a grade, with its look-up table read from `folder`; nothing when it changes none. Errors name the file
/// and begin with `subject`: "The picture of scene-2".
template <class Sample>
Result<std::optional<BasicColourGrading<Sample>>> openGrading(const ColourGrade& grade, const std::filesystem::path& folder,
                                                              const std::string& subject);

/// What a layer's own key, grade and mask do to its samples, in that order. Made once, then used for one picture or for
/// every picture of a video. Belongs to one thread.
template <class Sample>
class BasicLayerFinish {
public:
    using Sprite = BasicSprite<Sample>;

    BasicLayerFinish() = default;
    /// Reads what the layer needs (look-up table, mask). Errors name the file.
    static Result<BasicLayerFinish> open(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject);

    /// `layer` is the one that `sprite` was made for, its box as it is shown. A key or a mask gives an opaque sprite alpha.
    void apply(const CutLayer& layer, Sprite& sprite);

private:
    [[nodiscard]] const BasicPlane<Sample>& mask(const CutLayer& layer, const Sprite& sprite);

    bool m_any = false;
    std::optional<BasicColourGrading<Sample>> m_grading;
    BasicPlane<Sample> m_maskLuma;  ///< of the picture that is the mask
    BasicPlane<Sample> m_mask;      ///< for the sprite at hand; kept while its size and place stay
    Box m_maskRest;
};

}  // namespace sw
