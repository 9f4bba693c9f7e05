#include "views/widgets/textfilter.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace views {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TextFilter::TextFilter(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"textFilter"_s);
    setAccessibleName(tr("Filter the loaded rows"));
    setPlaceholderText(tr("Filter these rows"));
    addAction(icon(Icon::Filter), LeadingPosition);
    setClearButtonEnabled(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(120ms);
    connect(this, &QLineEdit::textChanged, this, [this] { m_rest.start(); });
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
}

void TextFilter::setShortcutText(const QString &text)
{
    m_shortcut = text;
    update();
}

void TextFilter::beginTyping()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void TextFilter::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_shortcut.isEmpty())
        return;
    const QFont small = fonts::small(font());
    const int hint = QFontMetrics(small).horizontalAdvance(m_shortcut);
    if (fontMetrics().horizontalAdvance(placeholderText()) + hint + 48 > width())
        return; // the first to go
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(theme::colors(palette()).secondary);
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, m_shortcut);
}

void TextFilter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace views
