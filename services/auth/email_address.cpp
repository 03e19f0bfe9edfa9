#include "services/auth/email_address.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr qsizetype kLongestLocal = 64;     // RFC 5321, section 4.5.3.1
constexpr qsizetype kLongestAddress = 254;  // RFC 5321 with erratum 1690 of RFC 3696

tl::unexpected<Error> noAddress() {
    return fail(ErrorCode::InvalidInput, "\"email\" must be an address such as name@example.org.");
}

bool isDotted(const QString& text) {
    return !text.isEmpty() && !text.startsWith('.') && !text.endsWith('.') && !text.contains(QStringLiteral(".."));
}

bool isLocalPart(const QString& text) {
    static const QString kRefused = QStringLiteral("\"(),:;<>@[\\]");
    return isDotted(text) && std::ranges::all_of(text, [](QChar c) {
               return c.isPrint() && !c.isSpace() && !kRefused.contains(c);
           });
}

bool isDomain(const QString& ace) {
    constexpr qsizetype kLongestLabel = 63;
    const QStringList labels = ace.split('.');
    return labels.size() > 1 && std::ranges::all_of(labels, [](const QString& label) {
               return !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith('-') && !label.endsWith('-') &&
                      std::ranges::all_of(label, [](QChar c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                      });
           });
}

}  // namespace

Result<EmailAddress> emailAddress(const std::string& text) {
    if (!isUtf8(text) || static_cast<qsizetype>(text.size()) > 4 * kLongestAddress)
        return noAddress();
    const QString plain = QString::fromStdString(trimmed(text)).normalized(QString::NormalizationForm_C);
    const qsizetype at = plain.lastIndexOf('@');
    if (at < 0)
        return noAddress();
    const QString local = plain.left(at);
    const QString domain = QString::fromLatin1(QUrl::toAce(plain.mid(at + 1))).toLower();
    if (local.toUtf8().size() > kLongestLocal || !isLocalPart(local) || !isDomain(domain))
        return noAddress();
    const QString shown = local + '@' + domain;
    if (shown.toUtf8().size() > kLongestAddress)
        return noAddress();
    // Folding may leave what is no longer in form C.
    const QString key = (local.toCaseFolded() + '@' + domain).normalized(QString::NormalizationForm_C);
    return EmailAddress{shown.toStdString(), key.toStdString()};
}

}  // namespace sw
