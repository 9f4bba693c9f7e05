#pragma once

#include "views/delegates/rowdelegate.h"

namespace views {

//! The state of a row as a pill, never elided; or as a mark (icon and word without a pill) where many stand in a row.
class StatusDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    enum class Form : quint8 { Pill, Mark };
    explicit StatusDelegate(Form form = Form::Pill, QObject *parent = nullptr);

protected:
    void paintCell(const Cell &cell) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Form m_form;
};

} // namespace views
