#pragma once

#include "views/forms/formfield.h"
#include "views/widgets/labels.h"

#include <QWidget>

namespace views {

//! An icon and a sentence in the colors of its meaning.
class IssueLine final : public QWidget
{
    Q_OBJECT
public:
    explicit IssueLine(const FieldIssue &issue, QWidget *parent = nullptr);
    //! Something that was checked and is all right.
    static IssueLine *checked(const QString &text, QWidget *parent = nullptr);

private:
    IssueLine(
        Icon icon, tables::Meaning iconMeaning, tables::Meaning textMeaning, const QString &text, QWidget *parent);
};

} // namespace views
