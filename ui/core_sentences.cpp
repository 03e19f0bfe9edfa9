#include "ui/core_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <utility>

#include "ui/translation.h"

namespace sw::ui {
namespace {

/// Sentences, and the parts that stand in some of them for %1. What fits less comes first.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("CoreSentences", "The last time: %1"),
    // A provider cannot be reached.
    QT_TRANSLATE_NOOP("CoreSentences", "%1 at %2 could not be reached after %3 tries: %4."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 at %2 could not be reached: %3."),
    QT_TRANSLATE_NOOP("CoreSentences", "nothing answers there"),
    QT_TRANSLATE_NOOP("CoreSentences", "there is no host of this name, or no network"),
    QT_TRANSLATE_NOOP("CoreSentences", "the proxy was not found"),
    QT_TRANSLATE_NOOP("CoreSentences", "no connection came about in time"),
    QT_TRANSLATE_NOOP("CoreSentences", "it did not answer within %1"),
    QT_TRANSLATE_NOOP("CoreSentences", "its answer stopped for more than %1"),
    QT_TRANSLATE_NOOP("CoreSentences", "it closed the connection before it had answered"),
    QT_TRANSLATE_NOOP("CoreSentences", "its answer broke off"),
    QT_TRANSLATE_NOOP("CoreSentences", "its certificate has expired"),
    QT_TRANSLATE_NOOP("CoreSentences", "its certificate is for another host"),
    QT_TRANSLATE_NOOP("CoreSentences", "its certificate cannot be trusted"),
    QT_TRANSLATE_NOOP("CoreSentences", "no secure connection came about"),
    QT_TRANSLATE_NOOP("CoreSentences", "Start it, or check baseUrl in the settings."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check baseUrl in the settings, and the network."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check baseUrl and the network."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check baseUrl in the settings."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check the proxy in the settings or the environment."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check the network, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "Give it more time with timeoutMs in the settings, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "Try again, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is left alone for another %2, because it failed again and again."),
    // It answers, and does not do it.
    QT_TRANSLATE_NOOP("CoreSentences", "%1 refused the request: %2 (status %3) after %4 tries."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 refused the request: %2 (status %3)."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 could not do it: %2 (status %3) after %4 tries."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 could not do it: %2 (status %3)."),
    QT_TRANSLATE_NOOP("CoreSentences", "the key is missing or wrong"),
    QT_TRANSLATE_NOOP("CoreSentences", "it wants to be paid first"),
    QT_TRANSLATE_NOOP("CoreSentences", "the key may not do this"),
    QT_TRANSLATE_NOOP("CoreSentences", "it does not know this address or model"),
    QT_TRANSLATE_NOOP("CoreSentences", "it took too long"),
    QT_TRANSLATE_NOOP("CoreSentences", "the request is too large for it"),
    QT_TRANSLATE_NOOP("CoreSentences", "too many requests"),
    QT_TRANSLATE_NOOP("CoreSentences", "it is overloaded or out of service"),
    QT_TRANSLATE_NOOP("CoreSentences", "it did not accept the request"),
    QT_TRANSLATE_NOOP("CoreSentences", "it failed"),
    QT_TRANSLATE_NOOP("CoreSentences", "It says: “%1”."),
    QT_TRANSLATE_NOOP("CoreSentences", "It asks to be left alone for %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Set its key: shortwright key set %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Set its key again: shortwright key set %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "Look at your account there, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check baseUrl and model in the settings."),
    QT_TRANSLATE_NOOP("CoreSentences", "Use a shorter text."),
    QT_TRANSLATE_NOOP("CoreSentences", "Wait a while, ask it less often with a lower concurrency, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "Try again later, or choose another provider."),
    QT_TRANSLATE_NOOP("CoreSentences", "Check the provider's settings, or choose another one."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1's answer cannot be used: %2."),
    // Keys and money.
    QT_TRANSLATE_NOOP("CoreSentences", "The key of %1 could not be read: %2"),
    QT_TRANSLATE_NOOP("CoreSentences", "That is no key: it holds spaces, line breaks or letters that no key has."),
    QT_TRANSLATE_NOOP("CoreSentences", "Copy it again."),
    QT_TRANSLATE_NOOP("CoreSentences", "The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4."),
    QT_TRANSLATE_NOOP("CoreSentences", "Raise \"budget\" in the settings, choose another provider, or wait for the next month."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is a budget for the month, and nobody knows what %1 costs, so it was not asked."),
    // A studio.
    QT_TRANSLATE_NOOP("CoreSentences", "There is no address yet."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write that of the studio's server, such as https://studio.example.com."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 did not let you in: the e-mail address or the password is wrong."),
    QT_TRANSLATE_NOOP("CoreSentences", "There were too many attempts to sign in at %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 does not accept this token."),
    QT_TRANSLATE_NOOP("CoreSentences", "Have it made anew there, and paste it whole."),
    QT_TRANSLATE_NOOP("CoreSentences", "On the way to %1 others could read the password and all that is sent."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on."),
    // Files.
    QT_TRANSLATE_NOOP("CoreSentences", "Could not read the folder %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Could not read %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Could not write %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Could not make the folder %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Could not remove %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "the disk is full; free some space and try again"),
    QT_TRANSLATE_NOOP("CoreSentences", "permission was denied; choose a place that you may write to"),
    QT_TRANSLATE_NOOP("CoreSentences", "the disk is read-only; choose another place"),
    QT_TRANSLATE_NOOP("CoreSentences", "it does not exist"),
    QT_TRANSLATE_NOOP("CoreSentences", "a part of its path is not a folder"),
    QT_TRANSLATE_NOOP("CoreSentences", "it is a folder, not a file"),
    QT_TRANSLATE_NOOP("CoreSentences", "its name is too long"),
    QT_TRANSLATE_NOOP("CoreSentences", "Was it moved or renamed?"),
    QT_TRANSLATE_NOOP("CoreSentences", "Open it where it lies now."),
    QT_TRANSLATE_NOOP("CoreSentences", "The project %1 is open in another Shortwright (process %2)."),
    QT_TRANSLATE_NOOP("CoreSentences", "Close it there first."),
    QT_TRANSLATE_NOOP("CoreSentences", "The project %1 cannot be read: it is not valid JSON."),
    QT_TRANSLATE_NOOP("CoreSentences", "Restore it from a backup."),
    QT_TRANSLATE_NOOP("CoreSentences", "The project %1 cannot be opened."),
    QT_TRANSLATE_NOOP("CoreSentences", "This project was made by a newer Shortwright (schema %1, this one knows %2)."),
    QT_TRANSLATE_NOOP("CoreSentences", "It is opened read-only: update Shortwright to change it."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 was packed by a later Shortwright."),
    QT_TRANSLATE_NOOP("CoreSentences", "Update this one, then open it."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is there already, and is no version of %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Choose another folder, or move it away."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 exists already."),
    QT_TRANSLATE_NOOP("CoreSentences", "Choose another name, or replace it with --force."),
    // Media and films.
    QT_TRANSLATE_NOOP("CoreSentences", "There is no file %1."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 is gone: there is no file %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Generate or choose it again, or put the file back."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 cannot be read as media: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "Choose another file."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 could not be read (%2): %3."),
    QT_TRANSLATE_NOOP("CoreSentences", "the file is empty"),
    QT_TRANSLATE_NOOP("CoreSentences", "Generate or choose it again."),
    QT_TRANSLATE_NOOP("CoreSentences", "Convert it to MP4 with H.264, or choose another file."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 could not be written: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "The recording could not be begun in %1: %2."),
    QT_TRANSLATE_NOOP("CoreSentences", "There is no voice for the language \"%1\"."),
    QT_TRANSLATE_NOOP("CoreSentences", "Choose another language, or set up a voice provider that speaks it."),
    // The gateway in the program.
    QT_TRANSLATE_NOOP("CoreSentences", "The gateway cannot start: port %1 of %2 is in use by another program."),
    QT_TRANSLATE_NOOP("CoreSentences", "End that one, or choose another port."),
    // What to mend before a short is published.
    QT_TRANSLATE_NOOP("CoreSentences", "The film is %1 long, and %2 takes at most %3 s."),
    QT_TRANSLATE_NOOP("CoreSentences", "Remove sentences or scenes, or choose another platform."),
    QT_TRANSLATE_NOOP("CoreSentences", "The film is %1 long, and %2 takes no less than %3 s."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write more."),
    QT_TRANSLATE_NOOP("CoreSentences", "The title has %1 characters, and %2 takes %3."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write a shorter one."),
    QT_TRANSLATE_NOOP("CoreSentences", "No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay."),
    QT_TRANSLATE_NOOP("CoreSentences", "No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay."),
    QT_TRANSLATE_NOOP("CoreSentences", "Begin with a sentence or a title."),
    QT_TRANSLATE_NOOP("CoreSentences", "Nothing is said for %1, and viewers leave in dead air."),
    QT_TRANSLATE_NOOP("CoreSentences", "Join the sentences around it, or fill it with a sound of your own."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 shows the same picture as the scene before it, so that the cut looks like a mistake."),
    QT_TRANSLATE_NOOP("CoreSentences", "Give one of them another picture."),
    QT_TRANSLATE_NOOP("CoreSentences", "Nothing moves for %1, which looks as if the film had stopped."),
    QT_TRANSLATE_NOOP("CoreSentences", "Choose a camera movement, or shorten the scene."),
    QT_TRANSLATE_NOOP("CoreSentences", "The film is silent, and most viewers hear it."),
    QT_TRANSLATE_NOOP("CoreSentences", "Add a voice, music or a sound."),
    QT_TRANSLATE_NOOP("CoreSentences", "The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers."),
    QT_TRANSLATE_NOOP("CoreSentences", "%1 must be read at %2 characters a second; more than %3 are too fast for most viewers."),
    QT_TRANSLATE_NOOP("CoreSentences", "Write less, or show it longer."),
};

/// What fits a pattern: its parts stand in the pattern's order.
struct Fit {
    const char* english = nullptr;
    QRegularExpression expression;
};

std::vector<Fit> fits() {
    std::vector<Fit> made;
    for (const char* english : kSentences) {
        QString pattern = QRegularExpression::escape(QString::fromUtf8(english));
        pattern.replace(QRegularExpression("\\\\%[1-9]"), "(.+?)");
        made.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption)});
    }
    return made;
}

const std::vector<Fit>& allFits() {
    static const std::vector<Fit> kAll = fits();
    return kAll;
}

const Fit* fitFor(const QString& sentence, QStringList& parts) {
    for (const Fit& fit : allFits())
        if (const QRegularExpressionMatch match = fit.expression.match(sentence); match.hasMatch()) {
            parts = match.capturedTexts().mid(1);
            return &fit;
        }
    return nullptr;
}

/// One sentence, or what stands for a part of one.
QString translated(const QString& sentence) {
    QStringList parts;
    const Fit* const fit = fitFor(sentence, parts);
    if (!fit)
        return sentence;
    const QString said = QCoreApplication::translate("CoreSentences", fit->english);
    const auto filled = [&](qsizetype number) {
        QStringList inner;
        const QString& part = parts[number - 1];
        return fitFor(part, inner) ? translated(part) : isolated(part);
    };
    QString whole;  // not by arg(): a part may itself hold "%1"
    for (qsizetype at = 0; at < said.size(); ++at) {
        const int number = said[at] == '%' && at + 1 < said.size() ? said[at + 1].digitValue() : -1;
        if (number >= 1 && number <= parts.size()) {
            whole += filled(number);
            ++at;
        } else {
            whole += said[at];
        }
    }
    return whole;
}

}  // namespace

std::vector<QString> sentencesOf(const QString& text) {
    std::vector<QString> sentences;
    QString sentence;
    int quotes = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        quotes += c == QChar(0x201c) ? 1 : c == QChar(0x201d) && quotes > 0 ? -1 : 0;
        sentence += c;
        const bool ends = c.isSpace() && sentence.size() > 1 && QStringLiteral(".?!").contains(sentence[sentence.size() - 2]);
        if (!ends || quotes > 0 || at + 1 >= text.size() || text[at + 1].isLower() || text[at + 1].isSpace())
            continue;
        sentences.push_back(std::exchange(sentence, {}));
    }
    if (!sentence.isEmpty())
        sentences.push_back(sentence);
    return sentences;
}

QString coreText(const std::string& english) {
    QString text;
    for (const QString& sentence : sentencesOf(QString::fromStdString(english))) {
        const QString words = sentence.trimmed();
        text += translated(words) + sentence.mid(sentence.indexOf(words) + words.size());
    }
    return text;
}

QString errorText(const Error& error) {
    return coreText(error.message);
}

std::vector<std::string> coreSentences() {
    return {std::begin(kSentences), std::end(kSentences)};
}

std::string corePattern(const std::string& sentence) {
    QStringList parts;
    const Fit* const fit = fitFor(QString::fromStdString(sentence), parts);
    return fit ? fit->english : "";
}

}  // namespace sw::ui
