using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Writes errors of one order so that each names its file, row, column, value and rule.</summary>
internal sealed class RowErrorWriter(ColumnPlan plan, string? path, string? worksheet, OrderDraft draft, OrderGroup group)
{
    private const string OfCurrency = "." + nameof(McfMoney.CurrencyCode);

    private static readonly Regex LineIndex = new(@"^Items\[(?<index>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex ListIndex = new(@"(?<!^Items)\[\d+\]", RegexOptions.CultureInvariant);

    /// <summary>An error of a cell.</summary>
    public void Cell(OrderRow row, ColumnUse column, string? value, string rule)
    {
        var shown = value is not null && column.Member is { IsPersonal: true } ? PersonalData.Mask : value;
        draft.ValidationErrors.Add(New(MemberPath(row, column.Member), row.Line, column.Header, shown, rule));
    }

    /// <summary>An error that an unreadable row has as a whole.</summary>
    public void Row(OrderRow row, RowDefect defect) =>
        draft.ValidationErrors.Add(New(MemberPath(row, defect.Column?.Member), row.Line, defect.Column?.Header, defect.Value, defect.Rule));

    /// <summary>A validation error of the order that belongs to no cell.</summary>
    public void Order(int row, string? value, string rule) =>
        draft.ValidationErrors.Add(New(
            OrderMembers.Id.Path, row, plan.ColumnOf(OrderMembers.Id.Path)?.Header, value, rule));

    /// <summary>Takes over an error found in the finished order, unless the same member was found faulty while reading.</summary>
    public void Found(McfValidationError error)
    {
        var member = AsRead(error.Member);
        if (
            draft.ValidationErrors.Any(known => member == known.Member || member.StartsWith(known.Member + ".", StringComparison.Ordinal))
        )
        {
            return;
        }

        var (row, column) = Place(member);
        var value = column?.Member is { IsPersonal: false } ? row.Cells[column.Index] ?? error.Value : error.Value;
        draft.ValidationErrors.Add(New(member, row.Line, column?.Header, value, error.Rule));
    }

    // Errors are about the lines that were read, not about those of a SKU map.
    private string AsRead(string member) => draft.LineOrigins is not { } origins
        ? member
        : LineIndex.Replace(member, line =>
        {
            var index = int.Parse(line.Groups["index"].Value, CultureInfo.InvariantCulture);
            return "Items[" + origins[index].ToString(CultureInfo.InvariantCulture) + "]";
        });

    private (OrderRow Row, ColumnUse? Column) Place(string member)
    {
        var column = ColumnOf(LineIndex.Replace(ListIndex.Replace(member, ""), "Items[]"));
        if (LineIndex.Match(member) is { Success: true } line)
        {
            return (draft.LineRows[int.Parse(line.Groups["index"].Value, CultureInfo.InvariantCulture)], column);
        }

        return (column is not null && draft.SaidIn[column.Index] is { } said ? said : group.Rows[0], column);
    }

    // A currency is in its own column or in that of the amount.
    private ColumnUse? ColumnOf(string member) =>
        plan.ColumnOf(member) ?? (member.EndsWith(OfCurrency, StringComparison.Ordinal)
            ? plan.ColumnOf(nameof(OrderDraft.Currency)) ?? plan.ColumnOf(member.Substring(0, member.Length - OfCurrency.Length))
            : null);

    private string MemberPath(OrderRow row, OrderMember? member)
    {
        if (member is null)
        {
            return "";
        }

        var index = draft.LineRows.IndexOf(row);
        return index < 0 ? member.Path : member.Path.Replace("[]", "[" + index.ToString(CultureInfo.InvariantCulture) + "]");
    }

    private McfValidationError New(string member, int? row, string? column, string? value, string rule) => new()
    {
        Member = member,
        Path = path,
        Worksheet = worksheet,
        Row = row,
        Column = column,
        Value = value,
        Rule = rule,
        SellerFulfillmentOrderId = draft.Order.SellerFulfillmentOrderId,
    };
}
