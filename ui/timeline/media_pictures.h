#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <string>

#include "core/model/cut.h"
#include "ui/timeline/background_work.h"

namespace sw::ui {

/// Small pictures of scenes and of videos at a time, made on a thread of its own and kept: a bounded number of bytes in
/// memory, and as JPEG files in a folder beside the project, named by what they show. Main thread.
class MediaPictures final : public QObject {
    Q_OBJECT

public:
    explicit MediaPictures(QObject* parent = nullptr);
    ~MediaPictures() override;

    /// Where the media lie, and where small pictures may be kept. Forgets all.
    void setFolder(const std::filesystem::path& media);

    /// The picture of a scene (or an overlay as a scene of one layer) at `at` of its length (0…1), on a canvas of this size;
    /// until it is there another one of the same media, or null: then arrived() is emitted. What cannot be shown is a placeholder. `height` is in pixels; kHeight
    /// at most is sharp.
    QImage picture(const CutPicture& scene, QSize canvas, double at, int height = kHeight);

    static constexpr int kHeight = 128;
    static constexpr qint64 kMostBytes = 48 << 20;

    /// For tests: bytes that are held.
    [[nodiscard]] qint64 heldBytes() const { return m_bytes; }

signals:
    void arrived();

private:
    struct Kept;
    void keep(const std::string& key, const std::string& media, QImage image);
    QImage scaled(Kept& kept, int height);

    struct Kept {
        QImage image;
        QImage scaled;  ///< to the height that was asked for last
        std::list<std::string>::iterator use;
    };
    std::filesystem::path m_media;
    std::map<std::string, Kept> m_kept;
    std::map<std::string, std::string> m_newest;  ///< of the same media: which one stands in for those that are not there yet
    std::list<std::string> m_uses;  ///< the last used at the front
    qint64 m_bytes = 0;
    int m_generation = 0;  ///< what arrives for an earlier folder is dropped
    std::unique_ptr<BackgroundWork> m_work;
};

}  // namespace sw::ui
