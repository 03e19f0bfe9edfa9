#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "ui/inspector/picture_grid.h"
#include "ui/studio.h"

namespace sw::ui {

/// All caption styles as pictures of the captions themselves.
class CaptionStylePicker final : public PictureGrid {
    Q_OBJECT

public:
    explicit CaptionStylePicker(const Studio& studio, QWidget* parent = nullptr);
    /// "#rrggbb" or "": what the styles' accent is in this film.
    void setAccent(const QString& accent);

protected:
    [[nodiscard]] QImage picture(int index, double moment) override;

private:
    struct Style {
        std::string name;
        std::optional<CaptionStyle> loaded = {};
    };

    std::filesystem::path m_data;
    std::vector<Style> m_styles;
    QString m_accent;
};

}  // namespace sw::ui
