#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

#include "services/billing/invoice.h"
#include "services/billing/credit_plans.h"

namespace sw {
namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMmPerInch = 25.4;
constexpr double kLeft = 20;  // mm, all below
constexpr double kRight = 190;
constexpr double kLine = 6;

/// Writes lines of text on a page that is measured in millimetres.
class Page {
public:
    Page(QPainter& painter, QString family) : m_painter(painter), m_family(std::move(family)) {}

    void text(double x, double y, const std::string& words, double points = 10, QFont::Weight weight = QFont::Normal) {
        write(x, y, kRight - x, words, points, weight, Qt::AlignLeft);
    }
    void textTo(double right, double y, const std::string& words, double points = 10, QFont::Weight weight = QFont::Normal) {
        write(right - 60, y, 60, words, points, weight, Qt::AlignRight);
    }
    void rule(double y) { m_painter.drawLine(QPointF(dots(kLeft), dots(y)), QPointF(dots(kRight), dots(y))); }
    /// The lines one under the other; gives where the next would be.
    double lines(double x, double y, const InvoiceParty& party) {
        for (const std::string& line : party) {
            text(x, y, line);
            y += kLine;
        }
        return y;
    }

private:
    static double dots(double mm) { return mm * kDotsPerInch / kMmPerInch; }
    void write(double x, double y, double width, const std::string& words, double points, QFont::Weight weight, Qt::Alignment side) {
        QFont font(m_family);
        font.setPointSizeF(points);
        font.setWeight(weight);
        m_painter.setFont(font);
        const QRectF box(dots(x), dots(y), dots(width), dots(2 * kLine));
        m_painter.drawText(box, static_cast<int>(side | Qt::AlignTop) | Qt::TextSingleLine, QString::fromStdString(words));
    }

    QPainter& m_painter;
    QString m_family;
};

std::string percent(std::int64_t basisPoints) {
    return creditsText({basisPoints * 10}) + " %";
}

void draw(Page& page, const Invoice& invoice) {
    page.text(kLeft, 20, "Invoice", 24, QFont::Bold);
    const double to = std::max(78.0, page.lines(kLeft, 38, invoice.seller) + kLine);
    page.textTo(kRight, 38, "Number " + invoice.id);
    page.textTo(kRight, 38 + kLine, "Date " + periodOf(PlanPeriod::Day, invoice.at));
    page.text(kLeft, to, "To", 8);

    double y = std::max(125.0, page.lines(kLeft, to + 5, invoice.buyer) + 2 * kLine);
    page.text(kLeft, y, "Item", 8);
    page.textTo(kRight, y, "Amount in " + invoice.total.currency, 8);
    page.rule(y + 5);
    y += 8;
    page.text(kLeft, y, invoice.item);
    page.textTo(kRight, y, amountText(invoice.net()));
    y += kLine + 4;
    page.rule(y - 2);
    if (invoice.taxBasisPoints > 0) {
        page.textTo(kRight - 40, y, "Tax " + percent(invoice.taxBasisPoints));
        page.textTo(kRight, y, amountText(invoice.tax()));
        y += kLine;
    }
    page.textTo(kRight - 40, y, "Total", 11, QFont::Bold);
    page.textTo(kRight, y, moneyText(invoice.total), 11, QFont::Bold);
    page.text(kLeft, y + 18, "Paid on " + periodOf(PlanPeriod::Day, invoice.at) + ". Nothing is due.");
}

}  // namespace

Result<std::string> invoicePdf(const Invoice& invoice, const std::string& fontFamily) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(QString::fromStdString("Invoice " + invoice.id));
    writer.setCreator(QStringLiteral("Shortwright"));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Internal, "The invoice could not be written as PDF. Please report it.");
    Page page(painter, QString::fromStdString(fontFamily));
    draw(page, invoice);
    painter.end();
    return bytes.toStdString();
}

}  // namespace sw
