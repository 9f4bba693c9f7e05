#pragma once

#include <QDialog>

namespace store {
class RejectionWords;
}

namespace views {

//! The dictionary of rejections, opened from a repair.
class DictionaryDialog final : public QDialog
{
    Q_OBJECT

public:
    DictionaryDialog(store::RejectionWords &words, const QString &user, QWidget *parent = nullptr);
};

} // namespace views
