#include "services/auth/password_rules.h"

#include <QString>
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr qsizetype kShortest = 10;
constexpr std::size_t kLongestBytes = 1024;
constexpr std::size_t kFewestDifferent = 4;

/// Those of the commonest passwords that are long enough to pass otherwise, in lower case.
constexpr std::array<std::string_view, 60> kCommonest = {
    "0123456789",   "0987654321",   "1029384756",   "11111111111",  "1111111111",   "1122334455",   "1212121212",  "123123123123",
    "1234512345",   "12345678900",  "1234567890",   "12345678910",  "1234567891",   "123456789a",   "123456789q",  "123654789a",
    "147258369a",   "1q2w3e4r5t",   "1q2w3e4r5t6y", "1qaz2wsx3edc", "9876543210",   "a123456789",   "aa12345678",  "abcd123456",
    "abcdefghij",   "administrator", "asdfghjkl;",  "asdfghjkl1",   "changeme123",  "chocolate1",   "correcthorse", "football123",
    "iloveyou12",   "iloveyou123",  "iloveyou1234", "letmein123",   "liverpool1",   "login12345",   "manchester",  "michael123",
    "p@ssw0rd123",  "passw0rd123",  "password01",   "password1!",   "password10",   "password11",   "password12",  "password123",
    "password1234", "passwordpassword", "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsxedcrfv", "qwerty12345", "qwerty123456", "qwertyuiop",
    "qwertyuiop1",  "welcome123",   "zaq12wsxcde3", "zxcvbnm123"};

tl::unexpected<Error> weak(const std::string& sentence) {
    return fail(ErrorCode::InvalidInput, sentence);
}

QString folded(const std::string& text) {
    return QString::fromStdString(text).toCaseFolded().normalized(QString::NormalizationForm_C);
}

/// Is nothing left of the password but a few characters when that word is taken out?
bool isMadeOf(const QString& password, const QString& word) {
    constexpr qsizetype kShortestWord = 4;
    constexpr qsizetype kFewestOthers = 4;
    if (word.size() < kShortestWord || !password.contains(word))
        return false;
    return QString(password).remove(word).size() < kFewestOthers;
}

}  // namespace

Result<std::string> normalisedPassword(const std::string& password) {
    if (password.size() > kLongestBytes || !isUtf8(password))
        return fail(ErrorCode::InvalidInput, "A password has at most 1024 bytes, all of them text.");
    return QString::fromStdString(password).normalized(QString::NormalizationForm_C).toStdString();
}

Result<void> checkPassword(const std::string& password, const EmailAddress& address, const std::string& name) {
    SW_TRY(const std::string normal, normalisedPassword(password));
    if (static_cast<qsizetype>(toUtf32(normal).size()) < kShortest)
        return weak("The password is too short: take at least 10 characters, such as four words that have nothing to do with each other.");
    const QString plain = folded(normal);
    const QString shown = folded(address.key);
    const QString local = shown.left(shown.indexOf('@'));
    for (const QString& word : {shown, local, shown.mid(shown.indexOf('@') + 1), folded(name)})
        if (isMadeOf(plain, word))
            return weak("The password is made of your address or name, which others know. Take another one.");
    if (std::set<QChar>(plain.begin(), plain.end()).size() < kFewestDifferent)
        return weak("The password repeats hardly any different characters. Take another one.");
    if (std::ranges::find(kCommonest, plain.toStdString()) != kCommonest.end())
        return weak("The password is one of the commonest there are, which are guessed first. Take another one.");
    return {};
}

}  // namespace sw
