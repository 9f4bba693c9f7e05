#include "journeys/foreign.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QGroupBox>
#include <QHelpEvent>
#include <QLabel>
#include <QTabWidget>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace foreign {

namespace {

QString where(const QObject *object)
{
    QStringList names;
    for (; object; object = object->parent())
        names.prepend(object->objectName().isEmpty() ? QString::fromLatin1(object->metaObject()->className())
                                                     : object->objectName());
    return names.join(u'/');
}

bool isRich(const QString &tip)
{
    return Qt::mightBeRichText(tip);
}

//! Something else stands in the place of its percent signs.
bool isFilledIn(const QString &text)
{
    return text.count(u"evil"_s) > 1 && !text.contains(u"%1 %2"_s);
}

//! What a label would show otherwise than as it was written.
bool isSpoilt(const QString &text)
{
    return text.contains(u'\u202E') || isFilledIn(text);
}

//! What a person reads in a tooltip.
QString read(const QString &tip)
{
    QTextDocument document;
    if (!isRich(tip))
        return tip;
    document.setHtml(tip);
    return document.toPlainText();
}

QStringList badTooltips(const QAbstractItemView &view)
{
    QStringList bad;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            // A model keeps every mark, for exports; the delegates leave them out when they draw.
            if (isFilledIn(model->index(row, column).data().toString()))
                bad.append(where(&view) + u": "_s + model->index(row, column).data().toString());
            QToolTip::hideText();
            const QRect cell = view.visualRect(model->index(row, column));
            if (!cell.isValid())
                continue;
            QHelpEvent help(QEvent::ToolTip, cell.center(), view.viewport()->mapToGlobal(cell.center()));
            QApplication::sendEvent(view.viewport(), &help);
            if (QToolTip::text().contains(u'\u202E'))
                bad.append(where(&view) + u": a tooltip that is turned around"_s);
            if (QToolTip::text().contains(u"evil"_s) && !read(QToolTip::text()).contains(u"<b>evil</b> A&B"_s))
                bad.append(u"%1 %2,%3: %4"_s.arg(where(&view)).arg(row).arg(column).arg(QToolTip::text()));
        }
    }
    QToolTip::hideText();
    return bad;
}

} // namespace

QStringList badlyShown(QWidget &window)
{
    QStringList bad;
    QList<QWidget *> all = window.findChildren<QWidget *>();
    all.append(&window);
    for (QWidget *widget : all) {
        if (widget->toolTip().contains(u"evil"_s) && !read(widget->toolTip()).contains(u"<b>evil</b> A&B"_s))
            bad.append(where(widget) + u": tooltip "_s + widget->toolTip());
        QString mnemonics;
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->inherits("QTipLabel"))
                continue; // what it shows was read above
            if (label->text().contains(u"evil"_s) && label->textFormat() != Qt::PlainText)
                bad.append(where(widget) + u": label"_s);
            if (isSpoilt(label->text()))
                bad.append(where(widget) + u": "_s + label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            mnemonics = button->text();
        } else if (const auto *box = qobject_cast<QGroupBox *>(widget)) {
            mnemonics = box->title();
        } else if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                mnemonics += tabs->tabText(i);
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget)) {
            if (view->isVisible())
                bad += badTooltips(*view);
        } else if (qobject_cast<QTextEdit *>(widget)) {
            bad.append(where(widget) + u": a rich text edit"_s);
        }
        if (mnemonics.contains(u"A&B"_s)) // the ampersand would be an underline
            bad.append(where(widget) + u": "_s + mnemonics);
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->text().contains(u"A&B"_s))
            bad.append(u"action "_s + action->text());
    }
    return bad;
}

QStringList tooLarge(const QWidget &window)
{
    QStringList large;
    const QSize needs = window.minimumSizeHint();
    if (needs.width() > 1024 || needs.height() > 700)
        large.append(u"%1 needs %2 x %3"_s.arg(where(&window)).arg(needs.width()).arg(needs.height()));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->width() <= 1024)
            continue;
        if (const auto *parent = widget->parentWidget(); parent && parent->width() <= 1024)
            large.append(u"%1 is %2 wide"_s.arg(where(widget)).arg(widget->width()));
    }
    return large;
}

} // namespace foreign
