#include "ui/media_model.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <map>

#include "ui/media_edits.h"
#include "ui/media_thumbnails.h"

namespace sw::ui {
namespace {

QString lastPart(const std::string& folder) {
    return QString::fromStdString(folder.substr(folder.rfind('/') + 1));
}

QString nameOf(const MediaRow& row) {
    return row.isFolder() ? lastPart(row.folder) : QString::fromStdString(row.item.name);
}

bool matches(const MediaItem& item, const QString& search) {
    const QString text = QString::fromStdString(item.name + " " + item.folder);
    const QStringList words = search.split(' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Numbers by their value, all else without regard to case: "clip 9" before "Clip 10", whatever the machine's language.
int compareNames(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    const auto numberAt = [](const QString& text, qsizetype& at) {
        const qsizetype from = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        qsizetype zeros = from;
        while (zeros + 1 < at && text[zeros].digitValue() == 0)
            ++zeros;
        return text.mid(zeros, at - zeros);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QString left = numberAt(a, i);
            const QString right = numberAt(b, j);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right))
                return order;
        } else {
            const QChar left = a[i++].toCaseFolded();
            const QChar right = b[j++].toCaseFolded();
            if (left != right)
                return left < right ? -1 : 1;
        }
    }
    return static_cast<int>(i < a.size()) - static_cast<int>(j < b.size());
}

bool same(const MediaRow& a, const MediaRow& b) {
    return a.folder == b.folder && a.item == b.item && a.missing == b.missing && a.bytes == b.bytes && a.count == b.count;
}

}  // namespace

std::vector<MediaRow> mediaRows(const Project& project, const MediaFilter& filter) {
    const bool everywhere = !filter.search.trimmed().isEmpty();
    const std::string inside = filter.folder.empty() ? "" : filter.folder + "/";
    std::vector<MediaRow> files;
    std::map<std::string, int> folders;
    for (const auto& [digest, item] : project.media) {
        if (filter.kind && item.kind != *filter.kind)
            continue;
        if (everywhere ? matches(item, filter.search) : item.folder == filter.folder)
            files.push_back({{}, item, false, 0, 0});
        else if (!everywhere && item.folder.starts_with(inside) && item.folder.size() > inside.size())
            ++folders[item.folder.substr(0, item.folder.find('/', inside.size()))];
    }
    std::vector<MediaRow> rows;
    for (const auto& [folder, count] : folders)
        rows.push_back({folder, {}, false, 0, count});
    const auto before = [](const MediaRow& a, const MediaRow& b) {
        const int order = compareNames(nameOf(a), nameOf(b));
        return order != 0 ? order < 0 : a.item.media.digest < b.item.media.digest;
    };
    std::sort(rows.begin(), rows.end(), before);
    std::sort(files.begin(), files.end(), before);
    rows.insert(rows.end(), files.begin(), files.end());
    return rows;
}

QString lengthText(Duration length) {
    const auto seconds = static_cast<qint64>(length.toSeconds() + 0.5);
    const QString rest = QStringLiteral("%1:%2").arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QChar('0')).arg(seconds % 60, 2, 10, QChar('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest) : rest;
}

QString detailText(const MediaRow& row) {
    if (row.isFolder())
        return MediaModel::tr("%n file(s)", nullptr, static_cast<int>(row.count));
    if (row.missing)
        return MediaModel::tr("Missing");
    QStringList parts;
    if (row.item.width > 0)
        parts << QStringLiteral("%1 × %2").arg(row.item.width).arg(row.item.height);
    if (row.bytes > 0)
        parts << QLocale::c().formattedDataSize(row.bytes, row.bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
    return parts.join(QStringLiteral(" · "));
}

MediaModel::MediaModel(Editor& editor, MediaThumbnails& thumbnails, QObject* parent)
    : QAbstractListModel(parent), m_editor(editor), m_thumbnails(thumbnails) {
    connect(&thumbnails, &MediaThumbnails::ready, this, [this](const QString& digest) {
        for (int i = 0; i < rowCount(); ++i)
            if (row(i).item.media.digest == digest.toStdString())
                emit dataChanged(index(i), index(i), {Qt::DecorationRole});
    });
    refresh();
}

void MediaModel::setFilter(const MediaFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void MediaModel::refresh() {
    std::vector<MediaRow> rows = mediaRows(*m_editor.state().project, m_filter);
    for (MediaRow& row : rows) {
        if (row.isFolder() || !m_editor.isOpen())
            continue;
        std::error_code error;
        const auto bytes = std::filesystem::file_size(m_editor.session()->store().path(row.item.media), error);
        row.missing = static_cast<bool>(error);
        row.bytes = error ? 0 : static_cast<std::int64_t>(bytes);
    }
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same))
        return;
    const bool sameItems = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const MediaRow& a, const MediaRow& b) {
        return a.folder == b.folder && a.item.media == b.item.media;
    });
    if (sameItems) {  // what is chosen stays chosen
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int MediaModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MediaModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MediaRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: return nameOf(shown);
        case Qt::DecorationRole: return shown.isFolder() || shown.missing ? QVariant() : QVariant(m_thumbnails.image(shown.item.media));
        case MissingRole: return shown.missing;
        case DetailRole: return detailText(shown);
        case Qt::AccessibleTextRole: return nameOf(shown) + ", " + detailText(shown);
        case Qt::ToolTipRole: {
            QStringList lines = {nameOf(shown), detailText(shown)};
            if (shown.missing)
                lines[1] = tr("The file is gone from the media folder. Relink it to a copy of it.");
            if (shown.item.duration > Duration{})
                lines << lengthText(shown.item.duration);
            if (!shown.item.licence.empty())
                lines << QString::fromStdString(shown.item.licence);
            return lines.join('\n');
        }
        default: return {};
    }
}

void MediaModel::rename(const MediaRow& renamed, QString name) {
    if (!renamed.isFolder()) {
        MediaItem item = renamed.item;
        item.name = name.toStdString();
        m_editor.apply(SetMedia{item}, {tr("Rename media").toStdString(), {}});
        return;
    }
    const auto slash = renamed.folder.rfind('/');
    const std::string parent = slash == std::string::npos ? "" : renamed.folder.substr(0, slash + 1);
    const std::string folder = parent + name.replace('/', '-').toStdString();
    m_editor.apply(folderEdits(*m_editor.state().project, renamed.folder, folder), {tr("Rename folder").toStdString(), {}});
}

bool MediaModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty() || name == nameOf(row(index.row())))
        return false;
    const MediaRow renamed = row(index.row());
    // Once the view has put its field away: the list is made anew.
    QMetaObject::invokeMethod(this, [this, renamed, name] { rename(renamed, name); }, Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags MediaModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    return row(index.row()).isFolder() ? common : common | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList MediaModel::mimeTypes() const {
    return {kBinMime};
}

QMimeData* MediaModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<MediaRef> media;
    QList<QUrl> files;
    for (const QModelIndex& index : indexes)
        if (const MediaRow& dragged = row(index.row()); !dragged.isFolder()) {
            media.push_back(dragged.item.media);
            files << QUrl::fromLocalFile(QString::fromStdString(m_editor.session()->store().path(dragged.item.media).string()));
        }
    auto* mime = new QMimeData;
    mime->setData(kBinMime, mediaToMime(media));
    mime->setUrls(files);
    return mime;
}

}  // namespace sw::ui
