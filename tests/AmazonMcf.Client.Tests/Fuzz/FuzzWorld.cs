using AmazonMcf.Connection;
using AmazonMcf.Testing;

namespace AmazonMcf.Fuzz;

/// <summary>
/// A connection to a service whose responses to one kind of request are damaged, under a clock that lets every wait pass at once.
/// </summary>
internal sealed class FuzzWorld : IDisposable
{
    private readonly ScriptedHandler service = new();

    public FuzzWorld(string kind, Func<HttpResponseMessage> response)
    {
        var settings = TestWorld.Settings();

        // The clock may run far ahead of a response.
        (settings.RequestTimeout, settings.MaxAttempts) = (TimeSpan.FromHours(20), 2);
        service.Otherwise = (request, _) => Task.FromResult(
            kind == "create" && request.Method == "GET" ? Orders.Echo() : kind == "login" ? Responses.Order("A-1") : response());
        if (kind == "login")
        {
            service.Login = (_, _, _) => Task.FromResult(response());
        }

        Connection = McfConnection.Open(settings, service, new FakeTimeProvider { SkipWait = wait => wait < TimeSpan.FromHours(1) }, () =>
            0.5
        );
    }

    public McfConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        service.Dispose();
    }
}
