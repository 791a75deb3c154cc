using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.SkuMaps;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Builds one order from its rows: reads them, fills what can be derived, validates it, and returns the result.</summary>
internal sealed class OrderAssembler(
    ColumnPlan plan, OrderFileOptions options, string? path, ValueSurvey values, StatusTally tally, string? worksheet = null)
{
    private readonly StatusReader statuses = new(plan, options, values);
    private readonly SpeedTable speeds = new(options.SpeedMap);
    private readonly DateReader dates = new(DateFormat.Of(options.DateFormat, path), () => values.DateOrder, options.Culture);
    private readonly OrderFinisher finisher = new(plan, options, values, path);
    private readonly LinesRead lines = new(new LineComparer(plan));
    private readonly SkuReplacement? skus = options.SkuMap is { } map ? new(map, options.UnmappedSku) : null;

    // One array serves all orders, each of which is finished before the next one begins.
    private readonly OrderRow?[] saidIn = new OrderRow?[plan.Columns.Count];
    private bool warnedOfIds;

    /// <param name="group">The rows.</param>
    /// <param name="ordersAfter">How many orders come after this one.</param>
    public OrderFileEntry Assemble(OrderGroup group, int ordersAfter)
    {
        Array.Clear(saidIn, 0, saidIn.Length);
        var draft = new OrderDraft(speeds, dates, saidIn);
        draft.Order.SellerFulfillmentOrderId = IdOf(group);
        var entry = new OrderFileEntry(draft.Order.SellerFulfillmentOrderId, LinesOf(group));
        GroupShape.Settle(group, plan);
        var errors = new RowErrorWriter(plan, path, worksheet, draft, group);
        if (IsReadable(group, errors))
        {
            var status = statuses.Read(group);
            if (status.LeftOut is { } reason)
            {
                return LeftOut(entry, group, reason);
            }

            ReadRows(group, draft, status, errors);
            if (ReasonToExclude(group, draft) is { } excluded)
            {
                return LeftOut(entry, group, new LeftOutReason(McfLeftOutKind.Excluded, excluded));
            }

            ReadStatus(draft, status, entry, errors);
            if (Finish(group, draft, errors, entry, ordersAfter) is { } unmapped)
            {
                return LeftOut(entry, group, unmapped);
            }

            // An order with other errors is held back anyway.
            if (draft.ValidationErrors.Count == 0 && group.Incomplete is { } incomplete)
            {
                errors.Order(group.Rows[0].Line, group.Id, incomplete);
            }
        }

        if (draft.HasWarnings)
        {
            entry.Warnings = draft.Warnings;
        }

        if (draft.IsValid)
        {
            entry.Order = draft.Order;
        }
        else
        {
            entry.ValidationErrors = draft.ValidationErrors;
        }

        return entry;
    }

    private bool IsReadable(OrderGroup group, RowErrorWriter errors)
    {
        var readable = true;
        if (WholeRow.IsRow(group.Id))
        {
            errors.Order(group.Rows[0].Line, PersonalData.Mask, "must be an order ID; the cell contains a whole row. Check the delimiter.");
            return false;
        }

        foreach (var row in group.Rows)
        {
            if (row.Defect is { } defect && !(defect.MayContinue && Continues(row, group)))
            {
                errors.Row(row, defect);
                readable = false;
            }
        }

        if (readable && group.Doubt is { } doubt)
        {
            errors.Order(group.Rows[0].Line, group.Id, doubt);
            readable = false;
        }

        if (group.IsOverfull)
        {
            errors.Order(group.Rows[0].Line, group.Id, $"must not have {Text(group.Count)} rows; an order has at most 100 lines.");
            readable = false;
        }

        return readable;
    }

    private static int[] LinesOf(OrderGroup group)
    {
        var lines = new int[group.Rows.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = group.Rows[i].Line;
        }

        return lines;
    }

    private string? ReasonToExclude(OrderGroup group, OrderDraft draft) => options.Channel?.ReasonToExclude(
        Cells(group, plan.Locations),
        [draft.ShippingMethod, draft.Order.ShippingSpeedCategory],
        Cells(group, plan.Tags),
        plan.ColumnOf(OrderMembers.Sku.Path) is { } sku ? Cells(group, [sku]) : [],
        draft.Order.DestinationAddress?.CountryCode);

    private static IEnumerable<string?> Cells(OrderGroup group, ColumnUse[] columns) =>
        group.Rows.SelectMany(row => columns.Select(column => row.Cells[column.Index]));

    private bool Continues(OrderRow row, OrderGroup group) =>
        row != group.Rows[0] && !plan.HasAddress(row) && plan.HasAddress(group.Rows[0]);

    // An ID that holds a whole row, personal data included, is never shown.
    private string? IdOf(OrderGroup group) =>
        group.Id is null
            ? null
            : options.OrderIdPrefix + (WholeRow.IsRow(group.Id) ? PersonalData.Mask : group.Id) + options.OrderIdSuffix;

    private void ReadRows(OrderGroup group, OrderDraft draft, OrderStatus status, RowErrorWriter errors)
    {
        var reading = new RowReading(plan, draft, errors);
        lines.Clear();
        foreach (var row in group.Rows)
        {
            if (row.IsSummary)
            {
                reading.TakeOrderOnly(row);
                continue;
            }

            if (status.LeftOutLines.ContainsKey(row))
            {
                reading.TakeOrderOnly(row);
            }
            else
            {
                reading.TakeLine(row);
                draft.Line.Quantity = status.Remaining.TryGetValue(row, out var left) ? left : draft.Line.Quantity;
            }

            RefuseRepeat(row, status, errors);
        }

        // The format's spelling of the id replaces the cell's, and gets prefix and suffix.
        draft.Order.SellerFulfillmentOrderId = IdOf(group);
    }

    private void ReadStatus(OrderDraft draft, OrderStatus status, OrderFileEntry entry, RowErrorWriter errors)
    {
        foreach (var (row, column, value, rule) in status.Errors)
        {
            errors.Cell(row, column, value, rule);
        }

        if (status.Unknown.Count > 0)
        {
            ReportUnknown(status, errors);
        }

        if (status.IsUnpaid && options.HoldUnpaid)
        {
            draft.Order.FulfillmentAction = FulfillmentActions.Hold;
        }

        if (status.IsPartlyRefunded)
        {
            draft.Warnings.Add(
                $"Order '{draft.Order.SellerFulfillmentOrderId}' is partially refunded, and the file does not show which units. "
                    + "Check its quantities."
            );
        }

        if (status.LeftOutLines.Count == 0)
        {
            return;
        }

        entry.LeftOutLines = [.. status.LeftOutLines.Select(line => NewLine(line.Key, line.Value))];
        foreach (var line in entry.LeftOutLines)
        {
            tally.AddLine(line.Kind);
        }
    }

    private void ReportUnknown(OrderStatus status, RowErrorWriter errors)
    {
        foreach (var (row, column, value) in status.Unknown.GroupBy(found => (found.Column, found.Value)).Select(found => found.First()))
        {
            ReportUnknown(row, column.Column, value, errors);
        }
    }

    private void ReportUnknown(OrderRow row, ColumnUse column, string value, RowErrorWriter errors)
    {
        if (plan.Format.HasSignature)
        {
            errors.Cell(row, column, value, StatusReader.UnknownRule);
        }
        else
        {
            tally.AddUnknown(column.Header, value);
        }
    }

    private McfLeftOutLine NewLine(OrderRow row, LeftOutReason reason) => new()
    {
        Row = row.Line,
        SellerSku = plan.ColumnOf(OrderMembers.Sku.Path) is { } sku ? row.Cells[sku.Index] : null,
        Kind = reason.Kind,
        Reason = reason.Text + ".",
    };

    // A file put together from two exports holds its orders twice; joined, they would ship twice as much.
    private void RefuseRepeat(OrderRow row, OrderStatus status, RowErrorWriter errors)
    {
        if (lines.Add(row) is not { } earlier)
        {
            return;
        }

        if ((plan.Format.LinesMayRepeat && !plan.HasAddress(row))
            || (status.LeftOutLines.ContainsKey(row) && status.LeftOutLines.ContainsKey(earlier)))
        {
            return;
        }

        var sku = plan.ColumnOf(OrderMembers.Sku.Path) ?? plan.ColumnOf(OrderMembers.ProductName.Path)!;
        errors.Cell(row, sku, row.Cells[sku.Index],
            $"must not repeat row {Text(earlier.Line)}; delete the row, add up the quantities, or give each line its own id.");
    }

    /// <summary>Fills in and checks the order.</summary>
    /// <returns>Why it is excluded after all, because of the SKU map; null if it is not.</returns>
    private LeftOutReason? Finish(OrderGroup group, OrderDraft draft, RowErrorWriter errors, OrderFileEntry entry, int ordersAfter)
    {
        finisher.Finish(draft, group, errors);
        draft.Order.Source = new McfOrderSource
        {
            Path = path,
            Worksheet = worksheet,
            Rows = [.. entry.Rows],
            Format = plan.Format.Name,
            OrderId = draft.Order.SellerFulfillmentOrderId == group.Id ? null : group.Id,
            Channel = options.Channel?.Name,
            OrdersAfter = ordersAfter,
        };
        options.Complete?.Invoke(draft.Order);
        options.Override?.Invoke(draft.Order);
        if (group.IsScattered)
        {
            draft.Warnings.Add(
                $"The rows of order '{draft.Order.SellerFulfillmentOrderId}' are not contiguous (rows {Text(entry.Rows[0])} to "
                    + $"{Text(entry.Rows[entry.Rows.Count - 1])}); they were combined."
            );
        }

        if (MapSkus(draft, errors, entry) is { } unmapped)
        {
            return unmapped;
        }

        if (draft.IsValid)
        {
            WarnOfId(draft);
        }

        foreach (var error in OrderValidator.Validate(draft.Order, options.Marketplace, options.Region)
            .Concat(VersionRules.Find(draft.Order, options.Marketplace, options.ApiVersion)))
        {
            errors.Found(error);
        }

        if (draft.ValidationErrors.Count == 0)
        {
            draft.Warnings.AddRange(OrderWarnings.Of(draft.Order));
        }

        entry.Checked(options.Marketplace, options.Region);
        return null;
    }

    private LeftOutReason? MapSkus(OrderDraft draft, RowErrorWriter errors, OrderFileEntry entry)
    {
        if (skus?.Apply(draft.Order) is not { } mapped)
        {
            return null;
        }

        foreach (var error in mapped.Errors)
        {
            errors.Found(error);
        }

        if (mapped.LeftOut is { } reason)
        {
            return reason;
        }

        draft.LineOrigins = mapped.Origins;
        foreach (var (index, line) in mapped.Skipped)
        {
            entry.LeftOutLines = [.. entry.LeftOutLines, MappedOrder.NewLine(line, draft.LineRows[index].Line)];
            tally.AddLine(McfLeftOutKind.Unmapped);
        }

        return null;
    }

    // Ids of one file have one form: the first that is at risk represents all.
    private void WarnOfId(OrderDraft draft)
    {
        if (warnedOfIds)
        {
            return;
        }

        var warnings = OrderIdRules.Warnings(draft.Order.SellerFulfillmentOrderId);
        if (warnings.Count > 0)
        {
            warnedOfIds = true;
            draft.Warnings.AddRange(warnings);
        }
    }

    private OrderFileEntry LeftOut(OrderFileEntry entry, OrderGroup group, LeftOutReason reason)
    {
        entry.LeftOut = new McfLeftOutOrder
        {
            SellerFulfillmentOrderId = entry.SellerFulfillmentOrderId,
            Kind = reason.Kind,
            Reason = reason.Text + ".",
            Path = path,
            Worksheet = worksheet,
            Rows = [.. entry.Rows],
            SellerKey = plan.ColumnOf(nameof(McfSellerObject.SellerKey)) is { } key ? group.Rows[0].Cells[key.Index] : null,
        };
        tally.AddOrder(reason.Kind);
        return entry;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
