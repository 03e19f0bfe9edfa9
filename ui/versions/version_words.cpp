#include "ui/versions/version_words.h"

#include <QLocale>
#include <QStringList>

namespace sw::ui {
namespace {

constexpr const char* kOrder[] = {"storyboard", "voice", "captions", "image", "motion", "music", "effects"};

}  // namespace

QString ownName(const std::string& language) {
    // Qt would name the region that it takes for granted.
    static const std::map<std::string, const char*> kPlain = {{"en", "English"}, {"es", "Español"}};
    if (const auto plain = kPlain.find(language); plain != kPlain.end())
        return QString::fromUtf8(plain->second);
    const QString code = QString::fromStdString(language);
    const QLocale locale(code);
    if (locale.language() == QLocale::C || locale.nativeLanguageName().isEmpty())
        return code;
    QString name = locale.nativeLanguageName();
    name[0] = name[0].toUpper();
    return name;
}

QString stageTitle(const std::string& stage) {
    static const std::map<std::string, const char*> kTitles = {{"translation", QT_TRANSLATE_NOOP("Versions", "Texts")},
                                                               {"write", QT_TRANSLATE_NOOP("Versions", "Project")},
                                                               {"script", QT_TRANSLATE_NOOP("Versions", "Script")},
                                                               {"storyboard", QT_TRANSLATE_NOOP("Versions", "Storyboard")},
                                                               {"voice", QT_TRANSLATE_NOOP("Versions", "Voices")},
                                                               {"captions", QT_TRANSLATE_NOOP("Versions", "Captions")},
                                                               {"image", QT_TRANSLATE_NOOP("Versions", "Pictures")},
                                                               {"motion", QT_TRANSLATE_NOOP("Versions", "Motion")},
                                                               {"music", QT_TRANSLATE_NOOP("Versions", "Music")},
                                                               {"effects", QT_TRANSLATE_NOOP("Versions", "Sounds")}};
    const auto found = kTitles.find(stage);
    return found == kTitles.end() ? QString::fromStdString(stage) : VersionMaker::tr(found->second);
}

QString lackingText(const VersionItem& item) {
    QStringList parts;
    const auto add = [&](const std::string& stage, int count) {
        if (count > 0)
            parts << VersionMaker::tr("%1: %2").arg(stageTitle(stage)).arg(count);
    };
    add("translation", item.texts);
    for (const char* stage : kOrder)
        if (const auto made = item.made.find(stage); made != item.made.end())
            add(stage, made->second);
    return parts.join(" · ");
}

QString priceText(double cost, bool priced) {
    if (cost <= 0)
        return priced ? VersionMaker::tr("free") : VersionMaker::tr("unknown");
    const QString number = cost < 0.01 ? VersionMaker::tr("under %1").arg(QLocale().toString(0.01, 'f', 2)) : QLocale().toString(cost, 'f', 2);
    return priced ? number : VersionMaker::tr("at least %1").arg(number);
}

QString standingText(const VersionItem& item) {
    using State = VersionItem::State;
    QStringList parts;
    if (item.editedByHand)
        parts << VersionMaker::tr("Edited by hand");
    if (item.state == State::SourceChanged)
        parts << VersionMaker::tr("The short was changed since");
    else if (item.state == State::Unknown)
        parts << VersionMaker::tr("Made by an older program: order it again to bring it up to date");
    else if (item.runs > 0)
        parts << VersionMaker::tr("%n part(s) still to make", nullptr, item.runs);
    else
        parts << VersionMaker::tr("Follows the short");
    return parts.join(" · ");
}

QString jobText(const VersionJob& job) {
    switch (job.state) {
        case VersionJob::State::Waiting: return VersionMaker::tr("Waiting");
        case VersionJob::State::Running: return job.what.empty() ? VersionMaker::tr("Being made…") : VersionMaker::tr("Being made: %1").arg(stageTitle(job.what));
        case VersionJob::State::Done: return job.said.isEmpty() ? VersionMaker::tr("Made") : job.said;
        case VersionJob::State::Failed: return job.said.isEmpty() ? VersionMaker::tr("It could not be made.") : job.said;
        case VersionJob::State::Cancelled: return VersionMaker::tr("Stopped");
    }
    return {};
}

}  // namespace sw::ui
