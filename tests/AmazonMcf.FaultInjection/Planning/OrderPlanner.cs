using System.Globalization;

namespace AmazonMcf.FaultInjection.Planning;

/// <summary>
/// Makes up orders as the samples have them: of one to four lines, some on hold, some that break a rule, some the service
/// rejects, and some ids that come again in a later file, with the same content or with another.
/// </summary>
/// <param name="random">The random numbers.</param>
/// <param name="prefix">What every order id begins with.</param>
/// <param name="speeds">The speeds of the orders.</param>
internal sealed class OrderPlanner(Random random, string prefix, IReadOnlyList<string> speeds)
{
    /// <summary>What the orders are made of; the campaign sees to it that there is enough of it.</summary>
    public static IReadOnlyList<string> Skus { get; } =
    [
        "MUG-ENAMEL-BLUE", "TEA-MINT-50", "NOTEBOOK-A5-DOT", "PEN-BRASS-01", "LAMP-BULB-E27-4W",
        "FILTER-V60-100", "SOAP-OLIVE-100", "BOTTLE-STEEL-750", "SOCKS-MERINO-M", "TOWEL-LINEN-GREY",
    ];

    private const double ShareOnHold = 0.1;
    private const double ShareHeldBack = 0.02;
    private const double ShareRejected = 0.015;
    private const double ShareRepeated = 0.02;
    private const double ShareInConflict = 0.01;
    private const string SoldOut = "MUG-ENAMEL-GREEN";
    private const string Unknown = "NO-SUCH-SKU";

    // Characters that have to be escaped in transit, in a few ids.
    private const int DelicateEvery = 97;

    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    /// <summary>Plans files.</summary>
    /// <param name="wanted">How many orders are to be placed.</param>
    /// <param name="files">How many files, at least two for ids to come again.</param>
    /// <param name="lanes">How many files are placed at the same time: an id comes again only after its first file is done.</param>
    /// <returns>The orders of each file, in the order of the files.</returns>
    public IReadOnlyList<IReadOnlyList<PlannedOrder>> Plan(int wanted, int files, int lanes)
    {
        var plan = Enumerable.Range(0, files).Select(_ => new List<PlannedOrder>()).ToList();
        for (var number = 0; number < wanted; number++)
        {
            plan[(int)((long)number * files / wanted)].Add(Valid(number));
        }

        var next = wanted;
        Scatter(plan, Count(wanted, ShareHeldBack), () => Invalid(next++));
        Scatter(plan, Count(wanted, ShareRejected), () => Unavailable(next++));
        Repeat(plan, Count(wanted, ShareRepeated), lanes, order => order);
        Repeat(plan, Count(wanted, ShareInConflict), lanes, WithOtherQuantity);
        return plan;
    }

    private static int Count(int wanted, double share) => Math.Max(1, (int)(wanted * share));

    private static PlannedOrder WithOtherQuantity(PlannedOrder order)
    {
        var first = order.Lines[0] with { Quantity = order.Lines[0].Quantity + 1 };
        return order with { Lines = [first, .. order.Lines.Skip(1)], Expected = ExpectedResult.Conflict };
    }

    private PlannedOrder Valid(int number) => Make(number, random.NextDouble() < ShareOnHold, ExpectedResult.Placed);

    private PlannedOrder Invalid(int number)
    {
        var order = Make(number, isHeld: false, ExpectedResult.HeldBack);
        var line = random.Next(order.Lines.Count);
        var invalid = random.Next(2) == 0 ? order.Lines[line] with { Quantity = 0 } : order.Lines[line] with { Sku = "" };
        return order with { Lines = [.. order.Lines.Select((one, index) => index == line ? invalid : one)] };
    }

    private PlannedOrder Unavailable(int number)
    {
        var order = Make(number, isHeld: false, ExpectedResult.Rejected);
        var unavailable = order.Lines[^1] with { Sku = random.Next(2) == 0 ? SoldOut : Unknown };
        return order with { Lines = [.. order.Lines.SkipLast(1), unavailable] };
    }

    private PlannedOrder Make(int number, bool isHeld, ExpectedResult expected)
    {
        var digits = number.ToString("00000", CultureInfo.InvariantCulture);
        var id = number % DelicateEvery == 0 ? $"{prefix}/{digits} #1+x" : $"{prefix}-{digits}";
        var lines = random.NextDouble() < 0.7 ? 1 : random.Next(2, 5);
        var skus = Skus.ToArray();
        random.Shuffle(skus);
        return new PlannedOrder(
            id,
            number,
            [.. skus.Take(lines).Select((sku, index) => new PlannedLine($"{digits}-{index + 1}", sku, random.Next(1, 4)))],
            isHeld,
            expected,
            speeds[number % speeds.Count]);
    }

    private void Scatter(List<List<PlannedOrder>> plan, int count, Func<PlannedOrder> make)
    {
        for (var number = 0; number < count; number++)
        {
            Insert(plan[random.Next(plan.Count)], make());
        }
    }

    /// <summary>Puts orders of earlier files into later ones. Each id comes again once at most.</summary>
    private void Repeat(List<List<PlannedOrder>> plan, int count, int lanes, Func<PlannedOrder, PlannedOrder> change)
    {
        for (var number = 0; number < count; number++)
        {
            var from = random.Next(plan.Count - lanes);
            var to = from + (lanes * random.Next(1, ((plan.Count - 1 - from) / lanes) + 1));
            var free = plan[from].Where(order => order.Expected == ExpectedResult.Placed && !repeated.Contains(order.Id)).ToList();
            if (free.Count > 0)
            {
                var order = free[random.Next(free.Count)];
                repeated.Add(order.Id);
                Insert(plan[to], change(order));
            }
        }
    }

    private void Insert(List<PlannedOrder> file, PlannedOrder order) => file.Insert(random.Next(file.Count + 1), order);
}
