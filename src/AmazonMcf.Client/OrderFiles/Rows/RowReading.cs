using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Takes the cells of one row into a draft.</summary>
internal sealed class RowReading(ColumnPlan plan, OrderDraft draft, RowErrorWriter errors)
{
    private static readonly Regex LineBreaks = new(
        @"[ \t]*(\r\n|\r|\n)[ \t]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );
    private static readonly char[] BreakMarks = ['\r', '\n'];

    /// <summary>Takes a row that is a line of the order.</summary>
    public void TakeLine(OrderRow row)
    {
        draft.BeginLine(row);
        if (plan.IdIndex >= 0 && row.Cells[plan.IdIndex] is null)
        {
            MissingId(row);
        }

        foreach (var column in plan.Mapped)
        {
            if (row.Cells[column.Index] is { } cell)
            {
                Take(row, column, cell);
            }
        }

        if (plan.Quantity is { } quantity && row.Cells[quantity.Index] is null)
        {
            errors.Cell(row, quantity, null, "is required.");
        }

        RefuseUnread(row, isLine: true);
        KeepOthers(row);
    }

    /// <summary>Takes what a row says of the order but no line, because its line was excluded.</summary>
    public void TakeOrderOnly(OrderRow row)
    {
        foreach (var column in plan.Mapped.Where(column => column.Member!.Level != MemberLevel.Line))
        {
            if (row.Cells[column.Index] is { } cell)
            {
                Take(row, column, cell);
            }
        }

        RefuseUnread(row, isLine: false);
    }

    private void Take(OrderRow row, ColumnUse column, string cell)
    {
        var member = column.Member!;
        if (member.Level != MemberLevel.Line && !IsNews(row, column, cell))
        {
            if (ReferenceEquals(member, OrderMembers.Id) && CellDamage.Of(cell, member.Form, row.IsPlain) is { } other)
            {
                errors.Cell(row, column, cell, other);
            }

            return;
        }

        var damage = (row.IsPlain ? null : DamagedText.Rule(cell, member.IsPersonal)) ?? CellDamage.Of(cell, member.Form, row.IsPlain);
        if (ReferenceEquals(member, OrderMembers.Id))
        {
            cell = plan.Format.IdOf(cell);
        }
        else if (plan.Format.Value is { } translate)
        {
            cell = translate(member, column, cell);
        }

        var text = row.IsPlain ? cell : WithLineBreaks(cell, member);
        var rule = damage ?? member.Read(draft, text);
        if (rule is not null)
        {
            errors.Cell(row, column, text, rule);
        }
    }

    private static string WithLineBreaks(string cell, OrderMember member)
    {
        if (cell.IndexOfAny(BreakMarks) < 0)
        {
            return cell;
        }

        return member.IsLongText ? cell.Replace("\r\n", "\n") : LineBreaks.Replace(cell, " ");
    }

    private bool IsNews(OrderRow row, ColumnUse column, string cell)
    {
        if (draft.SaidIn[column.Index] is not { } said)
        {
            draft.SaidIn[column.Index] = row;
            return true;
        }

        if (!string.Equals(said.Cells[column.Index], cell, StringComparison.Ordinal) && !ReferenceEquals(column.Member, OrderMembers.Id))
        {
            var other = said.Line.ToString(CultureInfo.InvariantCulture);
            errors.Cell(row, column, cell, $"must match row {other} of this order.");
        }

        return false;
    }

    private void MissingId(OrderRow row)
    {
        var rule = draft.Order.SellerFulfillmentOrderId is { } id
            ? $"is required; the row may be a line of order '{id}', which cannot be placed without it."
            : "is required.";
        errors.Cell(row, plan.Columns[plan.IdIndex], null, rule);
    }

    private void RefuseUnread(OrderRow row, bool isLine)
    {
        foreach (var unread in plan.Unread)
        {
            if ((isLine || unread.Used is null) && unread.RuleFor(row, plan) is { } rule)
            {
                errors.Cell(row, unread.Column, unread.Used is null ? PersonalData.Mask : row.Cells[unread.Column.Index], rule);
            }
        }
    }

    private void KeepOthers(OrderRow row)
    {
        foreach (var column in plan.Kept)
        {
            if (row.Cells[column.Index] is not { } cell)
            {
                continue;
            }

            (draft.Line.AdditionalColumns ??= new(StringComparer.OrdinalIgnoreCase))[column.Header] = cell;
            var ofOrder = draft.Order.AdditionalColumns ??= new(StringComparer.OrdinalIgnoreCase);
            if (!ofOrder.ContainsKey(column.Header))
            {
                ofOrder.Add(column.Header, cell);
            }
        }
    }
}
