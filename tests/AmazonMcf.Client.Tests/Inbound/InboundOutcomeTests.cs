using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Tests.Inbound;

/// <summary>Nothing is created or confirmed twice: what no response proves is determined by reading.</summary>
public sealed class InboundOutcomeTests : IDisposable
{
    private const string Open = "open";
    private const string Done = "done";

    private readonly TestWorld world = TestWorld.Uncounted();

    public static TheoryData<string> Confirmations => [.. Cases.Keys];

    public static TheoryData<string> ReadBeforehand => [.. Cases.Where(entry => entry.Value.IsReadBefore).Select(entry => entry.Key)];

    // Each confirmation, and what reading shows before and after it.
    private static Dictionary<string, Confirmation> Cases { get; } = new()
    {
        ["confirmPlacementOption"] = new(
            (inbound, call) => inbound.Placements.ConfirmAsync("wf-1", "pl-1", call),
            "/placementOptions/pl-1/confirmation",
            state => [Plan("placementOptions", $$"""{"placementOptionId":"pl-1","status":"{{Status(state)}}"}""")]),
        ["confirmPackingOption"] = new(
            (inbound, call) => inbound.Packing.ConfirmAsync("wf-1", "po-1", call),
            "/packingOptions/po-1/confirmation",
            state => [Plan("packingOptions", $$"""{"packingOptionId":"po-1","status":"{{Status(state)}}"}""")]),
        ["confirmTransportationOptions"] = new(
            (inbound, call) => inbound.Transport.ConfirmAsync(
                "wf-1", [new() { ShipmentId = "sh-1", TransportationOptionId = "to-1" }], null, call),
            "/transportationOptions/confirmation",
            state => [Shipment(state == Done ? """, "selectedTransportationOptionId":"to-1" """ : "")]),
        ["confirmDeliveryWindowOptions"] = new(
            (inbound, call) => inbound.Transport.ConfirmWindowAsync("wf-1", "sh-1", "dw-1", call),
            "/deliveryWindowOptions/dw-1/confirmation",
            state => [Shipment(state == Done ? """, "selectedDeliveryWindow":{"deliveryWindowOptionId":"dw-1"} """ : "")]),
        ["confirmShipmentContentUpdatePreview"] = new(
            (inbound, call) => inbound.Shipments.ConfirmContentAsync(Preview(), call),
            "/contentUpdatePreviews/cu-1/confirmation",
            state =>
            [
                $$"""{"items":[{"msku":"A","quantity":{{(state == Done ? 4 : 5)}}}]}""",
                """{"boxes":[{"quantity":2,"dimensions":{"length":3.0},"weight":{"value":1},"items":[{"msku":"A","quantity":2}]}]}""",
            ]),
        ["cancelInboundPlan"] = new(
            (inbound, call) => inbound.Plans.CancelAsync("wf-1", call),
            "/cancellation",
            state => [$$"""{"inboundPlanId":"wf-1","status":"{{(state == Done ? "VOIDED" : "ACTIVE")}}"}"""])
        {
            IsReadBefore = false,
        },
    };

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_confirmation_returns_the_operation_to_wait_for(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        world.Service.Then(Accepted());

        var started = await RunAsync(confirmation);

        Assert.Equal(
            (operation, "op-1", "IN_PROGRESS", "wf-1"), (started.Operation, started.OperationId, started.Status, started.InboundPlanId));
        Assert.Equal(world.Connection.SellerKey, started.SellerKey);
        Assert.Equal(1, Sends(confirmation));
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_lost_response_is_settled_by_reading_and_the_confirmation_sent_once(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        Lose(confirmation);
        Read(confirmation, Open);
        Read(confirmation, Open);
        Read(confirmation, Done);

        var settled = await RunAsync(confirmation);

        Assert.Equal((operation, null, "SUCCESS", true), (settled.Operation, settled.OperationId, settled.Status, settled.HasEnded));
        Assert.Equal(confirmation.IsReadBefore ? 1 : Attempts(confirmation), Sends(confirmation));
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_response_that_does_not_prove_the_confirmation_is_settled_by_reading(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        for (var i = 0; i < Attempts(confirmation); i++)
        {
            world.Service.Then(Responses.Json(200, """{"operationId":"op-1"}"""));
        }

        Read(confirmation, Done);

        Assert.Equal("SUCCESS", (await RunAsync(confirmation)).Status);
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_confirmation_that_never_shows_has_an_unknown_outcome(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        Lose(confirmation);
        world.Service.Otherwise = (sent, _) => Task.FromResult(Answer(confirmation, sent, Open));

        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => RunAsync(confirmation));

        Assert.Equal(operation, failure.Operation);
        Assert.Contains("Reading did not determine the outcome: the change does not show.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(confirmation.IsReadBefore ? 1 : Attempts(confirmation), Sends(confirmation));
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task Reads_that_fail_leave_the_outcome_unknown_and_do_not_end_the_search(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        Lose(confirmation);
        world.Service.Then(Responses.Error(400, "BadRequest", "Try later."));
        Read(confirmation, Done);

        Assert.Equal("SUCCESS", (await RunAsync(confirmation)).Status);
    }

    [Theory]
    [MemberData(nameof(ReadBeforehand))]
    public async Task What_is_already_confirmed_is_not_confirmed_again(string operation)
    {
        var confirmation = Cases[operation];
        Read(confirmation, Done);

        Assert.Equal("SUCCESS", (await RunAsync(confirmation)).Status);
        Assert.Equal(0, Sends(confirmation));
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public async Task A_rejection_counts_unless_the_change_is_in_effect(string operation)
    {
        var confirmation = Cases[operation];
        ReadBefore(confirmation, Open);
        world.Service.Then(Responses.Error(400, "BadRequest", "The plan is not in a valid state."));
        Read(confirmation, Open);
        Assert.Contains(
            "not in a valid state",
            (await Assert.ThrowsAsync<McfInvalidRequestException>(() => RunAsync(confirmation))).Message,
            StringComparison.Ordinal);

        ReadBefore(confirmation, Open);
        world.Service.Then(Responses.Error(400, "BadRequest", "The plan is not in a valid state."));
        Read(confirmation, Done);
        Assert.Equal("SUCCESS", (await RunAsync(confirmation)).Status);
    }

    [Fact]
    public async Task A_plan_that_was_already_canceled_counts_as_success()
    {
        world.Service.Then(Responses.Error(400, "BadRequest", "The inbound plan is already cancelled."));
        Read(Cases["cancelInboundPlan"], Open);

        Assert.Equal("SUCCESS", (await world.Connection.Inbound.Plans.CancelAsync("wf-1", world.Call())).Status);
    }

    [Fact]
    public async Task A_stop_while_the_outcome_is_read_leaves_it_open()
    {
        var confirmation = Cases["confirmPlacementOption"];
        using var stop = new CancellationTokenSource();
        ReadBefore(confirmation, Open);
        Lose(confirmation);
        world.Service.Then((_, _) =>
        {
            stop.Cancel();
            return Task.FromResult(Responses.Ok(confirmation.Reads(Open)[0]));
        });
        var call = world.Call(stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => confirmation.Run(world.Connection.Inbound, call));

        Assert.True(call.MayHaveTakenEffect);
    }

    [Fact]
    public async Task A_repeatable_change_is_sent_again_and_a_rejection_after_a_lost_response_proves_nothing()
    {
        world.Service.Then(new HttpRequestException("reset")).Then(Accepted());
        Assert.Equal("op-1", (await world.Connection.Inbound.Placements.GenerateAsync("wf-1", world.Call())).OperationId);

        world.Service.Then(new HttpRequestException("reset")).Then(Responses.Error(400, "BadRequest", "Not in a valid state."));
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() =>
            world.Connection.Inbound.Placements.GenerateAsync("wf-1", world.Call()));
        Assert.Contains("may have taken effect", failure.Message, StringComparison.Ordinal);
    }

    private static string Status(string state) => state == Done ? "ACCEPTED" : "OFFERED";

    private static string Plan(string member, string option) => $$"""{"inboundPlanId":"wf-1","{{member}}":[{{option}}]}""";

    private static string Shipment(string more) => $$"""{"shipmentId":"sh-1"{{more}}}""";

    private static HttpResponseMessage Accepted() => Responses.Json(202, """{"operationId":"op-1"}""");

    private static McfInboundContentPreview Preview() => new()
    {
        InboundPlanId = "wf-1",
        ShipmentId = "sh-1",
        ContentUpdatePreviewId = "cu-1",
        Items = [new() { Msku = "A", Quantity = 3 }, new() { Msku = "A", Quantity = 1 }],
        Boxes = [Box(), Box()],
    };

    private static McfInboundPackage Box() =>
        new() { Length = 3, DimensionUnit = "", Weight = 1, WeightUnit = "", Items = [new() { Msku = "A", Quantity = 2 }] };

    private Task<McfInboundOperation> RunAsync(Confirmation confirmation) => confirmation.Run(world.Connection.Inbound, world.Call());

    private void ReadBefore(Confirmation confirmation, string state)
    {
        if (confirmation.IsReadBefore)
        {
            Read(confirmation, state);
        }
    }

    private void Read(Confirmation confirmation, string state)
    {
        foreach (var body in confirmation.Reads(state))
        {
            world.Service.Then(Responses.Ok(body));
        }
    }

    private void Lose(Confirmation confirmation)
    {
        for (var i = 0; i < Attempts(confirmation); i++)
        {
            world.Service.Then(new HttpRequestException("reset"));
        }
    }

    // A confirmation is sent once; canceling again changes nothing.
    private static int Attempts(Confirmation confirmation) => confirmation.IsReadBefore ? 1 : 5;

    private static HttpResponseMessage Answer(Confirmation confirmation, SentRequest sent, string state)
    {
        var bodies = confirmation.Reads(state);
        return Responses.Ok(sent.Address.AbsolutePath.EndsWith("/boxes", StringComparison.Ordinal) ? bodies[1] : bodies[0]);
    }

    private int Sends(Confirmation confirmation) => world.Service.Requests.Count(request =>
        request.Method != "GET" && request.Address.AbsolutePath.EndsWith(confirmation.Path, StringComparison.Ordinal));

    private sealed record Confirmation(
        Func<IInbound, ApiCall, Task<McfInboundOperation>> Run, string Path, Func<string, IReadOnlyList<string>> Reads)
    {
        /// <summary>Whether the state is read before the confirmation is sent.</summary>
        public bool IsReadBefore { get; init; } = true;
    }
}
