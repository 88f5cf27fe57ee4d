import {Room} from './room.mjs';
import {script as storm} from './script.mjs';

const mostRooms = 50;

/**
 * Rooms by name, so that pages and tests that run at once do not disturb each other. A room opens when it is first
 * asked for; beyond fifty, the one that has been left alone for longest is closed.
 */
export class Newsroom {
  #rooms = new Map();
  #options;

  constructor({now = Date.now, speed = 1, script = storm} = {}) {
    this.#options = {now, speed, script};
  }

  get size() {
    return this.#rooms.size;
  }

  room(name = 'main') {
    const room = this.#rooms.get(name) ?? new Room(name, this.#options);
    // A Map keeps the order of insertion: putting the room back at the end makes the first one the longest unused.
    this.#rooms.delete(name);
    this.#rooms.set(name, room);
    if (this.#rooms.size > mostRooms) this.#rooms.delete(this.#rooms.keys().next().value);
    return room;
  }
}
