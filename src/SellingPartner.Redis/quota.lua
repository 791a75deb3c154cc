-- One quota, in one hash (KEYS[1]): applies what a client reports, and grants permits. Atomic, and by the clock of the server.
--
-- ARGV: 1 client, 2 permits wanted, 3 burst, 4 lease, 5 newest permit the client knows, 6 permits it believes are available, 7 rate and
-- 8 pace as far as it knows, 9.. events: d<permit> done, b<permit> given back, a<rate> admitted, r<permit>:<wait> throttled. Times are in
-- microseconds.
--
-- Fields: at (time of the last call), empty (the level as a time: there is a permit for each interval since), rate, pace, hold (no permit
-- before), permit (the newest), mark (the newest before the last pause), t:<permit> (end of a lease), c:<client> (seen:waiting since:back
-- by).
-- Returns: granted, permit, wait, level, rate, pace, hold, clients.

local GROWTH = 1 / 200      -- of the pace for each response: from half the rate to the rate in 75
local LOWEST_PACE = 1 / 32  -- of the rate
local FORGET = 60000000     -- a client that has not called for a minute
local GRACE = 500000        -- how late a waiting client may be before it loses its place
local SHORTEST_WAIT = 5000
local LONGEST_WAIT = 5000000 -- a permit may be given back, or the rate raised

local key, client = KEYS[1], ARGV[1]
local want, burst, lease = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local seen = tonumber(ARGV[5])
local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])

local state, leases, clients = {}, {}, {}
local fields = redis.call('HGETALL', key)
for i = 1, #fields, 2 do
  local kind, name, value = string.sub(fields[i], 1, 2), string.sub(fields[i], 3), fields[i + 1]
  if kind == 't:' then
    leases[name] = tonumber(value)
  elseif kind == 'c:' then
    local last, since, due = string.match(value, '^(%-?%d+):(%-?%d+):(%-?%d+)$')
    clients[name] = { last = tonumber(last), since = tonumber(since), due = tonumber(due) }
  else
    state[fields[i]] = tonumber(value)
  end
end

local isNew = not state.at
if isNew then
  state = { at = now, rate = tonumber(ARGV[7]), pace = tonumber(ARGV[8]), hold = 0, permit = 0, mark = 0 }
end

-- The clock was set back: what is known moves back with it.
local back = state.at - now
if back > 0 then
  state.empty, state.hold = state.empty - back, state.hold - back
  for name, value in pairs(leases) do leases[name] = value - back end
  for _, one in pairs(clients) do
    one.last, one.due = one.last - back, one.due - back
    if one.since > 0 then one.since = one.since - back end
  end
end

-- The store lost its data, or is an older copy: the client knows more.
if isNew or state.permit < seen then
  local empty = now - tonumber(ARGV[6]) * 1000000 / state.rate
  if isNew or empty > state.empty then state.empty = empty end
  if state.permit < seen then state.permit, state.mark = seen, math.max(state.mark, seen) end
end

local underWay = 0
for name, value in pairs(leases) do
  if value <= now then leases[name] = nil else underWay = underWay + 1 end
end
for name, one in pairs(clients) do
  if one.last < now - FORGET then clients[name] = nil end
end

local function interval() return math.ceil(1000000 / state.rate) end

-- What does not fit in is lost, as at the service; a request in progress has not been counted there yet.
local function fill()
  state.empty = math.max(state.empty, now - (burst - underWay) * interval())
end

local function finish(permit)
  if not leases[permit] then return false end
  leases[permit], underWay = nil, underWay - 1
  return true
end

local function changeRate(rate)
  if not rate or rate == state.rate then return end
  fill()
  local held, before = now - state.empty, interval()
  state.pace, state.rate = state.pace * rate / state.rate, rate
  if held > 0 then state.empty = now - held * interval() / before end
end

local apply = {
  d = function(text)
    fill()
    finish(text)
  end,
  b = function(text)
    fill()
    if finish(text) then state.empty = state.empty - interval() end
  end,
  a = function(text)
    changeRate(tonumber(text))
    if state.pace < state.rate then
      state.pace = math.min(state.rate, state.pace * 2, state.pace + GROWTH * state.rate * state.rate / state.pace)
    end
  end,
  r = function(text)
    local permit, wait = string.match(text, '^(%d+):(%d+)$')
    fill()
    if tonumber(permit) > state.mark then
      state.mark = state.permit
      state.pace = math.max(state.pace / 2, state.rate * LOWEST_PACE)
      state.empty = math.max(state.empty, now)
      state.hold = math.max(state.hold, now + math.ceil(1000000 / state.pace))
    end
    state.hold = math.max(state.hold, now + tonumber(wait))
  end,
}
for i = 9, #ARGV do
  apply[string.sub(ARGV[i], 1, 1)](string.sub(ARGV[i], 2))
end

-- Clients that have waited longer and are expected back have a right to a permit each; without that, the nearest machine takes all.
local me = clients[client] or { since = 0 }
local ahead = 0
for name, one in pairs(clients) do
  if name ~= client and one.since > 0 and (me.since == 0 or one.since < me.since) and now < one.due + GRACE then ahead = ahead + 1 end
end

local function available()
  fill()
  if now < state.hold then return 0 end
  local level = math.floor((now - state.empty) / interval())
  return state.pace < state.rate and math.min(level, 1) or level
end

local granted = 0
while granted < want and available() > ahead do
  granted, underWay = granted + 1, underWay + 1
  state.permit = state.permit + 1
  state.empty = state.empty + interval()
  leases[string.format('%.0f', state.permit)] = now + lease
  if state.pace < state.rate then state.hold = math.max(state.hold, now + math.ceil(1000000 / state.pace)) end
end

local wait = 0
if granted < want then
  fill()
  wait = math.max(state.empty + interval(), state.hold) - now
  if underWay >= burst then wait = interval() end -- until one of the requests in progress is answered
  wait = math.min(math.max(wait, SHORTEST_WAIT), LONGEST_WAIT)
  if granted > 0 or me.since == 0 then me.since = now end
else
  me.since = 0
end
me.last, me.due = now, now + wait
clients[client] = me

local function number(value) return string.format('%.0f', value) end

local values, last = {}, math.max(state.hold, now)
local function keep(field, value)
  values[#values + 1] = field
  values[#values + 1] = value
end
keep('at', number(now))
keep('empty', number(math.ceil(state.empty)))
keep('rate', string.format('%.9f', state.rate))
keep('pace', string.format('%.9f', state.pace))
keep('hold', number(state.hold))
keep('permit', number(state.permit))
keep('mark', number(state.mark))
for name, value in pairs(leases) do
  keep('t:' .. name, number(value))
  last = math.max(last, value)
end
local count = 0
for name, one in pairs(clients) do
  keep('c:' .. name, number(one.last) .. ':' .. number(one.since) .. ':' .. number(one.due))
  count = count + 1
end

redis.call('DEL', key)
redis.call('HSET', key, (table.unpack or unpack)(values))

-- Once the quota is full and nothing is in progress, a new one would be the same.
last = math.max(last, state.empty + burst * interval())
redis.call('PEXPIRE', key, number(math.ceil((last - now) / 1000) + 1000))

return {
  number(granted), number(state.permit), number(wait), string.format('%.6f', (now - state.empty) / interval()),
  string.format('%.9f', state.rate), string.format('%.9f', state.pace), number(math.max(0, state.hold - now)), number(count),
}
