#include "views/delegates/statusdelegate.h"

#include "views/delegates/pillicon.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"

#include <QPainter>

namespace views {

namespace {

constexpr int markGap = 5;

PillText pillOf(const QModelIndex &index)
{
    const QVariant word = index.data(tables::StatusTextRole);
    const QVariant meaning = index.data(tables::MeaningRole);
    const QVariant sign = index.data(tables::SignRole);
    return {
        .text = (word.isValid() ? word : index.data(Qt::DisplayRole)).toString(),
        .meaning = meaning.isValid() ? meaning.value<tables::Meaning>() : tables::Meaning::None,
        .sign = sign.isValid() ? sign.value<tables::Sign>() : tables::Sign::ByMeaning,
    };
}

//! Where the model names one: Qt's own role for what stands beside a text.
Icon iconOf(const QModelIndex &index)
{
    const QVariant icon = index.data(Qt::DecorationRole);
    return icon.canConvert<Icon>() ? icon.value<Icon>() : Icon::None;
}

} // namespace

StatusDelegate::StatusDelegate(Form form, QObject *parent)
    : RowDelegate(parent)
    , m_form(form)
{
}

void StatusDelegate::paintCell(const Cell &cell) const
{
    const PillText pill = pillOf(cell.index);
    if (pill.text.isEmpty())
        return;
    if (m_form == Form::Pill) {
        paintPill(cell.painter, cell.rect, cell.option.font, cell.option.palette, pill, iconOf(cell.index));
        return;
    }
    const QColor color = theme::colors(cell.option.palette).of(pill.meaning).text;
    QRect rect = cell.rect;
    if (const Icon sign = signIcon(pill.sign, pill.meaning); sign != Icon::None) {
        const QRect place(
            rect.left(), rect.center().y() - metrics::smallIcon / 2 + 1, metrics::smallIcon, metrics::smallIcon);
        paintIcon(cell.painter, place, sign, color);
        rect.setLeft(rect.left() + metrics::smallIcon + markGap);
    }
    const bool quiet = pill.meaning == tables::Meaning::Done;
    paintText(cell, rect, pill.text, fonts::small(cell.option.font), quiet ? cell.text : color);
}

int StatusDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PillText pill = pillOf(index);
    if (pill.text.isEmpty())
        return 0;
    if (m_form == Form::Pill)
        return pillSize(option.font, pill, iconOf(index)).width();
    return metrics::smallIcon + markGap + QFontMetrics(fonts::small(option.font)).horizontalAdvance(pill.text);
}

} // namespace views
