using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Inbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what was reported of inbound plans with what the service committed.</summary>
internal static class PlanCheck
{
    private static readonly string[] Confirmations = ["confirmPlacementOption", "confirmTransportationOptions"];

    /// <summary>Compares.</summary>
    /// <param name="scenarios">The scenarios with what was reported.</param>
    /// <param name="book">The store of the service.</param>
    /// <param name="inbound">Reads the plans, without faults.</param>
    public static async Task<CheckResult> CompareAsync(IReadOnlyList<PlanScenario> scenarios, PlanRecords book, IInbound inbound)
    {
        // The suffix that makes a name unique begins with a space, and no name of a scenario has one.
        var byName = book.Plans.SelectMany(plans => plans.Select(id => (Name: plans.Key.Split(' ')[0], Id: id)))
            .ToLookup(plan => plan.Name, plan => plan.Id, StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var scenario in scenarios)
        {
            findings.AddRange(CheckPlans(scenario, [.. byName[scenario.Name]]));
            findings.AddRange(CheckConfirmations(scenario, book));
            findings.AddRange(await CheckReportsAsync(scenario, inbound));
        }

        return new CheckResult(scenarios.Count, book.Plans.Sum(plans => plans.Count()), findings);
    }

    private static IEnumerable<Finding> CheckPlans(PlanScenario scenario, IReadOnlyList<string> ids)
    {
        if (ids.Count > 1)
        {
            yield return new(FindingKind.Doubled, $"plan {scenario.Name} was created {ids.Count} times.");
        }
        else if (ids.Count == 0)
        {
            yield return new(FindingKind.Lost, $"plan {scenario.Name} is not there.");
        }
        else if (scenario.PlanId is { } told && told != ids[0])
        {
            yield return new(FindingKind.Contradicted, $"plan {scenario.Name} was told to be {told} and is {ids[0]}.");
        }

        if (scenario.Transport is null)
        {
            yield return new(FindingKind.Unknown, $"plan {scenario.Name} was never settled: {scenario.Trouble}");
        }
    }

    private static IEnumerable<Finding> CheckConfirmations(PlanScenario scenario, PlanRecords book) =>
        from operation in Confirmations
        let count = book.Confirmations.GetValueOrDefault((scenario.PlanId ?? "", operation))
        where scenario.Transport is not null && count != 1
        select new Finding(
            count == 0 ? FindingKind.Lost : FindingKind.Doubled, $"{operation} of plan {scenario.Name} succeeded {count} times.");

    private static async Task<IReadOnlyList<Finding>> CheckReportsAsync(PlanScenario scenario, IInbound inbound)
    {
        if (scenario.Transport is null)
        {
            return [];
        }

        var call = new ApiCall();
        var plan = await inbound.Plans.GetAsync(scenario.PlanId!, call);
        var shipments = await inbound.Shipments.ListOfPlanAsync(scenario.PlanId!, withItems: false, call);
        var transport = shipments.Where(shipment => shipment.TransportationOptionId is not null)
            .ToDictionary(shipment => shipment.ShipmentId!, shipment => shipment.TransportationOptionId!);
        return plan.PlacementOptionId == scenario.PlacementOptionId
            && transport.Count == scenario.Transport.Count
            && transport.All(entry => scenario.Transport.GetValueOrDefault(entry.Key) == entry.Value)
            ? []
            : [new(FindingKind.Contradicted, $"plan {scenario.Name} has another placement or transport than was reported.")];
    }
}
