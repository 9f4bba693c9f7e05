#include "views/wizards/portin/pasteedit.h"

#include "tables/statustext.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace views {

using domain::IntakeVerdict;

namespace {

bool isMarked(IntakeVerdict verdict)
{
    return verdict != IntakeVerdict::Good && verdict != IntakeVerdict::NotChecked;
}

} // namespace

class PasteEdit::Gutter final : public QWidget
{
public:
    explicit Gutter(PasteEdit *edit)
        : QWidget(edit)
        , m_edit(*edit)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit.paintGutter(event); }

private:
    PasteEdit &m_edit;
};

PasteEdit::PasteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setFont(fonts::fixed(font()));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PasteEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    placeGutter();
}

void PasteEdit::setVerdicts(const QHash<int, IntakeVerdict> &verdicts)
{
    if (m_verdicts == verdicts)
        return;
    m_verdicts = verdicts;
    viewport()->update();
    m_gutter->update();
}

void PasteEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

template <class Paint>
void PasteEdit::forVisibleLines(const QRect &rect, Paint paint)
{
    QTextBlock block = firstVisibleBlock();
    QRectF line = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && line.top() <= rect.bottom()) {
        if (block.isVisible() && line.bottom() >= rect.top())
            paint(block.blockNumber() + 1, line.toAlignedRect());
        block = block.next();
        line = blockBoundingGeometry(block).translated(contentOffset());
    }
}

void PasteEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const Colors &colors = theme::colors(palette());
        forVisibleLines(event->rect(), [&](int number, const QRect &line) {
            const auto verdict = m_verdicts.constFind(number);
            if (verdict == m_verdicts.cend() || !isMarked(*verdict) || *verdict == IntakeVerdict::Duplicate)
                return;
            const tables::Status status = tables::StatusText::of(*verdict);
            painter.fillRect(0, line.top(), viewport()->width(), line.height(), colors.of(status.meaning).tint);
        });
    }
    QPlainTextEdit::paintEvent(event);
}

void PasteEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    const Colors &colors = theme::colors(palette());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const int width = m_gutter->width();
    forVisibleLines(event->rect(), [&](int number, const QRect &line) {
        const auto verdict = m_verdicts.constFind(number);
        const bool marked = verdict != m_verdicts.cend() && isMarked(*verdict);
        if (marked) {
            const tables::Status status = tables::StatusText::of(*verdict);
            const MeaningColors &meaning = colors.of(status.meaning);
            if (*verdict != IntakeVerdict::Duplicate)
                painter.fillRect(0, line.top(), width, line.height(), meaning.tint);
            const QRectF sign(
                metrics::gap, line.center().y() - metrics::smallIcon / 2.0, metrics::smallIcon, metrics::smallIcon);
            paintIcon(painter, sign, signIcon(status.sign, status.meaning), meaning.text);
        }
        painter.setPen(colors.secondary);
        painter.drawText(QRect(0, line.top(), width - metrics::gap, line.height()), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(number));
    });
}

int PasteEdit::gutterWidth() const
{
    const int digits = std::max(2, int(QString::number(std::max(1, blockCount())).size()));
    return metrics::gap + metrics::smallIcon + metrics::gap + digits * QFontMetrics(font()).horizontalAdvance(u'9')
        + metrics::gap;
}

void PasteEdit::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void PasteEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void PasteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeGutter();
}

bool PasteEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto help = static_cast<QHelpEvent *>(event);
        const auto verdict = m_verdicts.constFind(cursorForPosition(help->pos()).blockNumber() + 1);
        if (verdict != m_verdicts.cend() && isMarked(*verdict))
            QToolTip::showText(help->globalPos(), tables::StatusText::of(*verdict).text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace views
