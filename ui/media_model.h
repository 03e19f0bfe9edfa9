#pragma once

#include <QAbstractListModel>
#include <optional>
#include <string>
#include <vector>

#include "ui/editor.h"

namespace sw::ui {

class MediaThumbnails;

/// What of the bin is listed.
struct MediaFilter {
    std::string folder;  ///< only this one's items and folders, unless something is searched for
    QString search;      ///< words that the name or folder must contain; searched in all folders
    std::optional<MediaKind> kind;
    friend bool operator==(const MediaFilter&, const MediaFilter&) = default;
};

/// A row of the list: a folder of the bin, or a file.
struct MediaRow {
    std::string folder;  ///< the whole path, of a folder; then `item` is empty
    MediaItem item;
    bool missing = false;  ///< its file is gone from the media folder
    std::int64_t bytes = 0;
    int count = 0;  ///< of the files in a folder and in those within it
    [[nodiscard]] bool isFolder() const { return !item.media; }
};

/// The rows that a filter leaves, folders first, by name as people count ("clip 9" before "clip 10"). Files are not looked at.
std::vector<MediaRow> mediaRows(const Project& project, const MediaFilter& filter);

/// "0:12", "1:02:03".
QString lengthText(Duration length);
/// "1080 × 1920", "12.4 MB", whatever says most about the row.
QString detailText(const MediaRow& row);

/// The bin as views want it. Names can be edited; rows can be dragged.
class MediaModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { MissingRole = Qt::UserRole, DetailRole };

    MediaModel(Editor& editor, MediaThumbnails& thumbnails, QObject* parent);

    void setFilter(const MediaFilter& filter);
    [[nodiscard]] const MediaFilter& filter() const { return m_filter; }
    [[nodiscard]] const MediaRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// Looks at the bin and at its files again.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    void rename(const MediaRow& renamed, QString name);

    Editor& m_editor;
    MediaThumbnails& m_thumbnails;
    MediaFilter m_filter;
    std::vector<MediaRow> m_rows;
};

}  // namespace sw::ui
