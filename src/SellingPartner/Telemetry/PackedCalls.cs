using System.Text;

namespace SellingPartner.Telemetry;

/// <summary>
/// Writes a call as about seventy bytes and reads it again: as objects, the calls of hundreds of connections would take more memory than
/// the connections. A text that a call contains several times is written once.
/// </summary>
internal sealed class PackedCalls
{
    private const byte None = 0;
    private const byte New = 1;
    private const byte Id = 2;
    private const int FirstName = 3;
    private const int MostNames = 64;
    private const int FirstText = FirstName + MostNames;

    // Of operations, which many calls have in common.
    private readonly List<string> names = [];

    // The start of the first call: others start soon after it.
    private DateTime? origin;

    /// <summary>Writes a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The bytes.</returns>
    public ArraySegment<byte> Pack(ApiCallRecord call)
    {
        if (names.Count < MostNames && !names.Contains(call.Operation, StringComparer.Ordinal))
        {
            names.Add(call.Operation);
        }

        using var stream = new MemoryStream(128);
        using var writer = new Writer(stream, names, origin ??= call.StartedAt);
        writer.WriteCall(call);
        return new ArraySegment<byte>(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a call.</summary>
    /// <param name="entry">The bytes.</param>
    /// <returns>The call.</returns>
    public ApiCallRecord Unpack(ArraySegment<byte> entry)
    {
        using var reader = new Reader(new MemoryStream(entry.Array!, entry.Offset, entry.Count), names, origin!.Value);
        return reader.ReadCall();
    }

    // What a request is, and which of its members have a value.
    [Flags]
    private enum Members
    {
        DidNothing = 1,
        RetryAsked = 2,
        Status = 4,
        RateLimit = 8,
        RetryTime = 16,
        ClockDifference = 32,
    }

    private sealed class Writer(Stream stream, List<string> names, DateTime origin) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
    {
        private readonly List<string> texts = [];

        public void WriteCall(ApiCallRecord call)
        {
            Text(call.Operation);
            Text(call.Target);
            Number((call.StartedAt - origin).Ticks);
            Number(call.Duration.Ticks);
            Number(call.Waited.Ticks);
            Number(call.Attempts);
            Write(call.Status is not null);
            Optional(call.Status);
            Text(call.Failure);
            Text(call.RequestId);
            Number(call.Requests.Count);
            foreach (var request in call.Requests)
            {
                WriteRequest(request, call.StartedAt);
            }
        }

        private void WriteRequest(ApiAttempt request, DateTime callStartedAt)
        {
            Write((byte)MembersOf(request));
            Text(request.Operation);
            Text(request.Target);
            Number(request.Number);
            Number((request.StartedAt - callStartedAt).Ticks);
            Number(request.Took.Ticks);
            Number(request.WaitTime.Ticks);
            Number(request.PauseTime.Ticks);
            Optional(request.Status);
            Text(request.Failure);
            Text(request.RequestId);
            Optional(request.RateLimit is { } rate ? BitConverter.DoubleToInt64Bits(rate) : null);
            Optional(request.RetryTime?.Ticks);
            Optional(request.ClockDifference?.Ticks);
        }

        private static Members MembersOf(ApiAttempt request) =>
            (request.DidNothing ? Members.DidNothing : 0)
            | (request.RetryAsked ? Members.RetryAsked : 0)
            | (request.Status is null ? 0 : Members.Status)
            | (request.RateLimit is null ? 0 : Members.RateLimit)
            | (request.RetryTime is null ? 0 : Members.RetryTime)
            | (request.ClockDifference is null ? 0 : Members.ClockDifference);

        private void Optional(long? value)
        {
            if (value is { } number)
            {
                Number(number);
            }
        }

        // Seven bits a byte, the lowest first; the sign is the lowest bit.
        private void Number(long value)
        {
            var rest = (ulong)((value << 1) ^ (value >> 63));
            for (; rest > 0x7F; rest >>= 7)
            {
                Write((byte)(rest | 0x80));
            }

            Write((byte)rest);
        }

        private void Text(string? text)
        {
            if (text is null)
            {
                Write(None);
            }
            else if (names.IndexOf(text) is >= 0 and var name)
            {
                Write((byte)(FirstName + name));
            }
            else if (texts.IndexOf(text) is >= 0 and var known && FirstText + known <= byte.MaxValue)
            {
                Write((byte)(FirstText + known));
            }
            else
            {
                texts.Add(text);
                NewText(text);
            }
        }

        // A request id is usually a GUID, which has half as many bytes as digits.
        private void NewText(string text)
        {
            if (Guid.TryParseExact(text, "D", out var id) && id.ToString() == text)
            {
                Write(Id);
                Write(id.ToByteArray());
            }
            else
            {
                Write(New);
                Write(text);
            }
        }
    }

    private sealed class Reader(Stream stream, List<string> names, DateTime origin) : BinaryReader(stream, Encoding.UTF8)
    {
        private readonly List<string> texts = [];

        public ApiCallRecord ReadCall()
        {
            var (operation, target, startedAt) = (Text()!, Text()!, origin + Span());
            return new ApiCallRecord
            {
                Operation = operation,
                Target = target,
                StartedAt = startedAt,
                Duration = Span(),
                Waited = Span(),
                Attempts = (int)Number(),
                Status = (int?)Optional(ReadBoolean()),
                Failure = Text(),
                RequestId = Text(),
                Requests = Requests(startedAt),
            };
        }

        private ApiAttempt[] Requests(DateTime callStartedAt)
        {
            var requests = new ApiAttempt[Number()];
            for (var index = 0; index < requests.Length; index++)
            {
                requests[index] = Request(callStartedAt);
            }

            return requests;
        }

        private ApiAttempt Request(DateTime callStartedAt)
        {
            // In the order in which they were written.
            var members = (Members)ReadByte();
            var (operation, target, number, startedAt) = (Text()!, Text()!, (int)Number(), callStartedAt + Span());
            var (took, waitTime, pauseTime, status) = (
                Span(), Span(), Span(), (int?)Optional(members.HasFlag(Members.Status)));
            var (failure, requestId, rate) = (Text(), Text(), Optional(members.HasFlag(Members.RateLimit)));
            var retryTime = Optional(members.HasFlag(Members.RetryTime));
            var clockDifference = Optional(members.HasFlag(Members.ClockDifference));
            return new ApiAttempt
            {
                Operation = operation,
                Target = target,
                Number = number,
                StartedAt = startedAt,
                Took = took,
                WaitTime = waitTime,
                PauseTime = pauseTime,
                Status = status,
                Failure = failure,
                RequestId = requestId,
                RateLimit = rate is { } bits ? BitConverter.Int64BitsToDouble(bits) : null,
                RetryTime = SpanOf(retryTime),
                ClockDifference = SpanOf(clockDifference),
                DidNothing = members.HasFlag(Members.DidNothing),
                RetryAsked = members.HasFlag(Members.RetryAsked),
            };
        }

        private static TimeSpan? SpanOf(long? ticks) => ticks is { } known ? TimeSpan.FromTicks(known) : null;

        private TimeSpan Span() => TimeSpan.FromTicks(Number());

        private long? Optional(bool isThere) => isThere ? Number() : null;

        private long Number()
        {
            ulong value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var next = ReadByte();
                value |= (ulong)(next & 0x7F) << shift;
                if (next <= 0x7F)
                {
                    return (long)(value >> 1) ^ -(long)(value & 1);
                }
            }
        }

        private string? Text()
        {
            var kind = ReadByte();
            switch (kind)
            {
                case None:
                    return null;
                case New:
                    texts.Add(ReadString());
                    return texts[texts.Count - 1];
                case Id:
                    texts.Add(new Guid(ReadBytes(16)).ToString());
                    return texts[texts.Count - 1];
                default:
                    return kind < FirstText ? names[kind - FirstName] : texts[kind - FirstText];
            }
        }
    }
}
